import type { StanceWords } from './types.ts'

/** English cues for stance. */
export const english: StanceWords = {
  language: 'en',
  origin:
    'Compiled by the project from general grammar: reporting verbs of denial, refusal and doubt, negators and conditional conjunctions.',
  prefixes: [],
  declines:
    "declined to comment|declines to comment|refused to comment|refuses to comment|no comment|declined to say|declined to confirm|refused to confirm|would not comment|would not say|wouldn't say|wouldn't comment|did not comment|declined to answer|refused to answer|did not respond|didn't respond|did not immediately respond|has not commented|have not commented|not immediately available|could not be reached|neither confirm nor deny|neither confirmed nor denied|neither confirms nor denies|declined an interview|declined further comment|declined to discuss|declined to elaborate|not respond to a request|no immediate comment|not return a call",
  negations:
    "not|n't|no|never|none|neither|nor|nobody|nothing|without|cannot|hardly|unlikely|lack of|lacks|lacked|failed to|fails to|fail to|stopped|absence of|isn't|aren't|wasn't|weren't|won't|wouldn't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|shouldn't",
  denials:
    'denied|denies|deny|denying|denial|rejected|rejects|reject|rejecting|rejection|ruled out|rules out|rule out|ruling out|dismissed|dismisses|dismiss|refuted|refutes|refute|rebuffed|disputed|disputes|dispute|refused|refuses|refuse|refusing|refusal|false|untrue|baseless|fabricated|fabrication|unfounded|groundless|a lie|lies|hoax|fake|debunked|opposed|opposes|oppose|cancelled|canceled|abandoned|turned down|turns down|contradicted|contradicts|blocked|vetoed|halted',
  neutral:
    'not only|no doubt|no longer than|not just|no matter|no less than|no fewer than|no more than|not least|nothing but|without doubt|no sooner|no. ',
  conditions:
    'only if|unless|if|provided that|provided|on condition that|on the condition that|on condition|as long as|so long as|in exchange for|in return for|conditional on|contingent on|depends on|depending on|subject to|only after|only when|not before|before any|except|in case',
  conditionsIfNegated: 'until|before|while|under',
  questions:
    "questioned whether|questioned|questions whether|doubts|doubted|doubt|cast doubt|casts doubt|unclear whether|unclear if|unclear|it is not clear|not clear|could not be verified|couldn't be verified|not independently verified|unable to verify|cannot verify|could not verify|unverified|unconfirmed|wondered|asked whether|asked if|skeptical|sceptical|whether",
  affirmations:
    'confirmed|confirms|confirm|confirming|acknowledged|acknowledges|admitted|admits|agreed|agrees|verified|affirmed|insisted|stressed|reiterated|conceded|accepted|accepts',
  stops:
    'the a an and or of in on at to for from by with about as that this these those it its he she they we you i his her their our is are was were be been being has have had do does did will would could should may might must can said says say saying told there here who which what when where also any all some more most very then than so up out over into such own him them us me my your s t',
}
