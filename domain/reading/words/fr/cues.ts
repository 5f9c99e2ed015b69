import type { CueLists } from '../cue-lists.ts'
import { merge } from '../inflect.ts'
import * as nouns from './nouns.ts'
import { frenchIrregular, frenchParticiples, frenchVerbs } from './verbs.ts'

/** French lists for reading who said what. */
export const french: CueLists = {
  language: 'fr',
  origin:
    'Compiled by the project from general grammar: verbs of saying and their constructions, the conditional of hearsay, titles and public bodies; nationalities after ISO 3166 country names.',
  capitals: true,
  verbs: merge(
    {
      say: 'dit disent disait déclare déclarent déclarait indique indiquent indiquait ajoute ajoutent ajoutait explique expliquent expliquait précise précisent précisait raconte racontent racontait confie confient confiait répond répondent répondait écrit écrivent écrivait note notent notait poursuit poursuivent lance lancent lançait commente commentent souligne soulignent soulignait rappelle rappellent rappelait résume résument conclut concluent remarque remarquent observe observent témoigne témoignent glisse déclarant indiquant ajoutant expliquant précisant écrivant disant soulignant rappelant notant déplore déplorent déplorait regrette regrettent regrettait plaide plaident martèle ironise tempère nuance détaille détaillent relate relatent signale signalent',
      assert:
        'affirme affirment affirmait assure assurent assurait estime estiment estimait soutient soutiennent soutenait juge jugent jugeait insiste insistent prévient préviennent avertit avertissent prétend prétendent considère considèrent dénonce dénoncent dénonçait accuse accusent affirmant assurant estimant jugeant soutenant dénonçant agace insurge inquiète alarme indigne étonne réjouit félicite alerte alertent pointe pointent prédit prédisent prévoit prévoient redoute redoutent craint craignent calcule évalue',
      confirm:
        'confirme confirment confirmait reconnaît reconnaissent admet admettent avoue avouent concède concèdent confirmant reconnaissant revendique revendiquent salue saluent',
      deny: 'dément démentent démentait nie nient niait conteste contestent rejette rejettent rejetait réfute réfutent récuse exclut excluent',
      demand: 'exige exigent réclame réclament demande demandent exhorte exhortent exigeant réclamant',
      promise: 'promet promettent menace menacent jure promettant',
      report:
        'annonce annoncent annonçait rapporte rapportent rapportait révèle révèlent révélait annonçant informe informent',
    },
    frenchIrregular.verbs,
    frenchVerbs,
  ),
  participles: merge(
    {
      say: 'dit déclaré indiqué ajouté expliqué précisé raconté confié répondu écrit noté poursuivi lancé commenté souligné rappelé résumé conclu remarqué observé témoigné glissé déploré regretté plaidé martelé ironisé tempéré nuancé détaillé relaté signalé exposé évoqué répliqué rétorqué réagi fustigé',
      assert:
        'affirmé assuré estimé soutenu jugé insisté prévenu averti prétendu considéré dénoncé accusé alerté pointé prédit prévu calculé évalué agacé insurgé inquiété alarmé indigné étonné réjoui félicité réjouie félicitée inquiétée alarmée critiqué',
      confirm: 'confirmé reconnu admis avoué concédé revendiqué salué défendu',
      deny: 'démenti nié contesté rejeté réfuté récusé exclu écarté refusé',
      demand: 'exigé réclamé demandé exhorté appelé ordonné',
      promise: 'promis menacé juré',
      report: 'annoncé rapporté révélé informé dévoilé appris',
    },
    frenchIrregular.participles,
    frenchParticiples,
  ),
  auxiliaries: 'a ont avait avaient aurait auraient est sont était étaient ayant eut',
  phrases: {
    say: "a laissé entendre|laisse entendre|a tenu à souligner|a tenu à rappeler|a fait comprendre|a mis en avant|a voulu rassurer|s'est félicité de|s'est félicitée de|s'est inquiété de|s'est inquiétée de|s'est indigné de|s'est étonné de|a fait savoir|ont fait savoir|fait savoir|font savoir|a fait valoir|fait valoir|a tenu à préciser|a pris la parole",
    assert:
      "tient pour établi|tient pour acquis|considère comme établi|se dit convaincu|se dit convaincue|s'est dit convaincu|s'est dite convaincue|se dit persuadé|se dit inquiet|se dit inquiète|a fait part de|a mis en garde|met en garde|s'est dit|s'est dite|se sont dits|se dit|tire la sonnette d'alarme",
    report: 'a fait état de|fait état de',
    judge: 'a qualifié|ont qualifié|qualifie|qualifient',
    promise: "s'est engagé à|s'est engagée à|s'engage à",
  },
  elided: "l' d' qu' s' n' j' c' m' t' jusqu'",
  enclitics: '-t-il -t-elle -t-on -t-ils -il -elle -on -ils -elles',
  infinitives:
    '(?!avenir|plaisir|désir|loisir|hiver|enfer|fer|mer|cancer|premier|dernier|soir|espoir)\\p{L}{2,}(?:er|ir|oir|re)(?<!ministre|autre|notre|votre|leur|contre|entre|encore|mémoire|histoire|guerre|terre|lettre|titre|centre|maire|affaire|nombre|chiffre|cadre|ordre|offre|père|frère|mère|colère|manière|première|dernière|lumière|affaire|propre|libre|quatre)',
  beforeInfinitives:
    "ne n' pas plus jamais rien de d' se s' l' le la les en y lui leur ainsi bien déjà toujours également aussi",
  talks: 'parle parlent parlait parlé évoque évoquent évoquait évoqué',
  about: "de d' du des un une la le l' les",
  learns: 'apprend appris su',
  learnedFrom: "auprès de|auprès d'|auprès du|auprès des|de|d'|par",
  judges:
    'accuse accusent accusé juge jugent jugé vante vantent vanté raille raillé moqué dénonce dénoncent dénoncé déplore déplorent déploré salue saluent salué fustige fustigent fustigé condamne condamnent condamné évoque évoquent évoqué regrette regrettent regretté critiqué critiquent',
  documents:
    'rapport étude enquête communiqué sondage document note bilan dépêche article estimation estimations chiffres données décompte baromètre informations déclaration',
  authored: "de du des d' par dans chez",
  contrasts: 'tandis alors mais',
  asides:
    'consultés consultées interrogé interrogée interrogés interrogées contacté contactée contactés contactées joint jointe joints cité citée cités citées repris reprise relayé relayée publié publiée paru parue consulté consultée',
  notCues:
    "a refusé de|ont refusé de|refuse de|refusent de|se refuse|fait l'objet|note de|demande d'asile|a rejeté les appels",
  ownWords: 'selon ses propres termes|selon ses dires|selon lui|selon elle|selon eux',
  openers: "que qu' combien si",
  accordingTo:
    "de l'aveu de|de l'aveu du|aux dires de|aux dires du|au dire de|d'après|de l'avis du|de l'avis des|dans l'esprit de|du point de vue de|sur la foi de|à entendre|selon|d' après|à en croire|de l' avis de|aux yeux de",
  perhaps: 'pour',
  as: "comme|comme l'|comme le|ainsi que l'|ainsi que",
  impersonal: 'on',
  from: 'à dans chez',
  citing:
    "s'appuyant sur|qui s'appuie sur|se basant sur|sur la foi de|citant|en citant|qui cite|se fondant sur",
  hearers: 'à au par avec auprès chez sur de du pour',
  outletNouns: `agence journal quotidien hebdomadaire chaîne radio télévision magazine site revue média gazette ${nouns.outletNouns}`,
  outlets: `afp reuters dpa ap efe ansa belga bloomberg bbc cnn rfi rtbf tass xinhua interfax keystone-ats ${nouns.outlets}`,
  pressNames: nouns.pressNames,
  channels:
    'telegram twitter facebook instagram youtube tiktok whatsapp linkedin mastodon bluesky x truth weibo',
  hedges:
    "apparemment|prétendument|soi-disant|présumé|présumée|présumés|vraisemblablement|sans doute|probablement|peut-être|semble-t-il|il semblerait|semble|semblent|supposément|à ce qu'il paraît",
  conditional:
    'aurait|auraient|serait|seraient|pourrait|pourraient|devrait|devraient|ferait|feraient|irait|iraient|viendrait|viendraient|tiendrait|voudrait|voudraient|\\p{L}{2,}(?:erait|eraient)|\\p{L}{2,}[^aeiou]irai(?:t|ent)',
  pronouns: 'il elle on ils elles celui-ci celle-ci ce dernier cette dernière',
  articles: "le la les l' un une des ce cet cette ces son sa ses leur leurs du au aux",
  indefinite: 'un une des certains plusieurs',
  relatives: 'qui que dont où lequel laquelle lesquels',
  conjunctions: 'déjà et mais ou puis or car tandis alors',
  joiners:
    "à au aux dans sur sous lors devant après avant depuis pendant par pour en chez vers face via auprès avec sans contre dès durant hier aujourd'hui quand alors tout également aussi encore toutefois cependant notamment ensuite enfin ainsi ici là lorsque",
  times:
    'lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi après-midi nuit hier demain janvier février mars avril mai juin juillet août septembre octobre novembre décembre dernier',
  links: "de du des d' la l' les le et aux à",
  givenNames: nouns.givenNames,
  roles: `président présidente vice-président vice-présidente premier première ministre secrétaire général générale directeur directrice chef cheffe patron patronne maire préfet préfète député députée sénateur sénatrice porte-parole procureur procureure juge avocat avocate ambassadeur ambassadrice gouverneur gouverneure roi reine prince pape évêque colonel capitaine commandant commandante commissaire recteur rectrice professeur professeure chercheur chercheuse analyste économiste historien historienne médecin docteur conseiller conseillère élu élue candidat candidate leader dirigeant dirigeante fondateur fondatrice responsable négociateur négociatrice médiateur médiatrice envoyé envoyée émissaire coordinateur coordinatrice représentant représentante délégué déléguée entraîneur sélectionneur capitaine joueur chancelier chancelière sociologue politologue climatologue météorologue épidémiologiste virologue biologiste physicien physicienne psychologue géographe syndicaliste journaliste écrivain écrivaine actrice acteur cinéaste agriculteur agricultrice commerçant commerçante infirmier infirmière enseignant enseignante expert experte spécialiste m. mme ${nouns.roles}`,
  roleEndings: 'logue logiste',
  bodies: `ministère gouvernement parlement sénat assemblée police gendarmerie armée syndicat parti mouvement entreprise société groupe compagnie banque association ong fédération union organisation institut agence ministère mairie préfecture parquet tribunal cour commission conseil direction état-major présidence élysée matignon kremlin maison collectif comité onu otan ue université hôpital centre fondation ligue observatoire autorité autorités office service services justice opposition majorité rectorat région département ville commune police pompiers armée chambre cabinet firme start-up multinationale constructeur opérateur fabricant éditeur fonds club croix-rouge défense ${nouns.bodies}`,
  unnamed: `responsable responsables source sources témoin témoins habitant habitants habitante voisin voisine voisins riverain riverains diplomate diplomates officiel officiels enquêteur enquêteurs expert experts analyste analystes observateur observateurs fonctionnaire fonctionnaires militant militants manifestant manifestants proche proches voyageur voyageuse voyageurs passager passagère passagers salarié salariés employé employés policier policiers militaire militaires soldat soldats avocats médecins secouristes chercheurs élus résident résidents étudiant étudiants passant parents familles victime victimes rescapé rescapés réfugié réfugiés ${nouns.unnamed}`,
  countries: {
    français: 'FR',
    française: 'FR',
    allemand: 'DE',
    allemande: 'DE',
    espagnol: 'ES',
    espagnole: 'ES',
    italien: 'IT',
    italienne: 'IT',
    britannique: 'GB',
    britanniques: 'GB',
    américain: 'US',
    américaine: 'US',
    américains: 'US',
    russe: 'RU',
    russes: 'RU',
    ukrainien: 'UA',
    ukrainienne: 'UA',
    chinois: 'CN',
    chinoise: 'CN',
    japonais: 'JP',
    israélien: 'IL',
    israélienne: 'IL',
    israéliens: 'IL',
    palestinien: 'PS',
    palestinienne: 'PS',
    égyptien: 'EG',
    égyptiens: 'EG',
    libanais: 'LB',
    syrien: 'SY',
    iranien: 'IR',
    iraniens: 'IR',
    turc: 'TR',
    turque: 'TR',
    norvégien: 'NO',
    norvégienne: 'NO',
    suédois: 'SE',
    suisse: 'CH',
    belge: 'BE',
    algérien: 'DZ',
    marocain: 'MA',
    tunisien: 'TN',
    malien: 'ML',
    sénégalais: 'SN',
    canadien: 'CA',
    mexicain: 'MX',
    brésilien: 'BR',
    polonais: 'PL',
    grec: 'GR',
    qatari: 'QA',
    qataris: 'QA',
    saoudien: 'SA',
  },
}
