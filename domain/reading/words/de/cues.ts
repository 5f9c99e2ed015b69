import type { CueLists } from '../cue-lists.ts'
import { merge } from '../inflect.ts'
import * as nouns from './nouns.ts'
import { germanParticiples, germanParticles, germanVerbs } from './verbs.ts'

/** German lists for reading who said what. */
export const german: CueLists = {
  language: 'de',
  origin:
    'Compiled by the project from general grammar: verbs of saying, separable verbs, forms of the Konjunktiv that mark reported speech, titles and public bodies with the endings of their compounds; nationalities after ISO 3166 country names.',
  capitals: true,
  verbs: merge(
    {
      say: 'mitteilte mitteilten mitteilt hinzufügte hinzufügten angab angaben ausführte sagte sagten sagt sagen erklärte erklärten erklärt erläuterte erläuterten erzählte erzählten erzählt antwortete antworteten antwortet schrieb schrieben schreibt ergänzte ergänzten ergänzt bemerkte bemerkten betonte betonten betont äußerte äußerten unterstrich unterstrichen meinte meinten meint berichtet entgegnete entgegneten erwiderte erwiderten bilanzierte resümierte präzisierte lobte lobten lobt bedauerte bedauerten bedauert schilderte schilderten schildert kommentierte kommentierten kommentiert',
      assert:
        'behauptete behaupteten behauptet versicherte versicherten versichert warnte warnten warnt kritisierte kritisierten kritisiert beklagte beklagten beklagt klagte klagten klagt schimpfte schimpften schimpft mahnte mahnten mahnt schätzte schätzten schätzt befürchtet befürchtete befürchten argumentierte argumentierten vermutet vermutete glaubt prognostizierte',
      judge: 'nannte nannten nennt bezeichnete bezeichneten',
      confirm:
        'bestätigte bestätigten bestätigt bekräftigte bekräftigten bekräftigt gestand gestanden beteuerte beteuerten',
      deny: 'bestritt bestritten bestreitet dementierte dementierten dementiert verneinte leugnete leugneten leugnet',
      demand:
        'forderte forderten fordert verlangte verlangten verlangt appellierte appellierten appelliert drängte',
      promise: 'versprach versprachen verspricht drohte drohten droht gelobte',
      report:
        'ankündigte ankündigten bekanntgab bekanntgaben berichtete berichteten berichtet meldete meldeten meldet enthüllte verkündete verkündeten verkündet informierte informierten verlautbarte',
    },
    germanVerbs,
  ),
  participles: merge(
    {
      judge: 'bezeichnet genannt',
      say: 'gesagt erklärt erläutert erzählt geantwortet geschrieben ergänzt betont geäußert gemeint mitgeteilt hinzugefügt',
      assert: 'behauptet versichert gewarnt kritisiert beklagt gemahnt',
      confirm: 'bestätigt bekräftigt eingeräumt zugegeben',
      deny: 'bestritten dementiert zurückgewiesen abgelehnt',
      demand: 'gefordert verlangt',
      promise: 'versprochen angekündigt gedroht',
      report: 'berichtet gemeldet bekanntgegeben verkündet',
    },
    germanParticiples,
  ),
  auxiliaries: 'hat haben hatte hatten habe',
  particles: merge(
    {
      say: 'teilte_mit teilten_mit teilt_mit fügte_hinzu fügten_hinzu fügt_hinzu gab_an gaben_an gibt_an führte_aus führten_aus führt_aus stellte_klar stellten_klar stellt_klar',
      confirm: 'räumte_ein räumten_ein räumt_ein gab_zu gaben_zu gibt_zu',
      deny: 'wies_zurück wiesen_zurück weist_zurück lehnte_ab lehnten_ab lehnt_ab schloss_aus schlossen_aus schließt_aus stritt_ab',
      report: 'gab_bekannt gaben_bekannt gibt_bekannt kündigte_an kündigten_an kündigt_an',
      demand: 'rief_auf riefen_auf ruft_auf',
      promise: 'sagte_zu sagten_zu sagt_zu',
      assert: 'gab_protokoll gibt_protokoll gaben_protokoll',
    },
    germanParticles,
  ),
  phrases: {
    say: 'machte deutlich|macht deutlich|machten deutlich|ließ wissen|ließ mitteilen|ließ ausrichten|ließ erklären|brachte zum ausdruck|wies darauf hin|weist darauf hin|wiesen darauf hin|verwies darauf|verwiesen darauf|erinnerte daran|äußerte sich besorgt|zog bilanz|ließ offen|lässt offen|ließen offen|hieß es|heißt es|verlautete',
    assert:
      'hielt es für erwiesen|hält es für erwiesen|hält es für|hielt es für|halten es für|zeigte sich zuversichtlich|zeigt sich zuversichtlich|zeigte sich besorgt|zeigt sich besorgt|zeigte sich überzeugt|ist überzeugt|war überzeugt|zeigte sich erleichtert|zeigte sich enttäuscht|zeigte sich überzeugt|zeigten sich überzeugt',
  },
  talks:
    'geht gehen ging gingen ausgegangen spricht sprach sprachen sprechen gesprochen berichtet berichtete berichteten berichten warnt warnte warnten warnen gewarnt erzählt erzählte erzählten klagt klagte klagten',
  about: 'von vom vor über',
  learns: 'erfuhr erfahren erfuhren',
  learnedFrom: 'aus|von|vom',
  judges:
    'meldete meldeten meldet verkündete verkündeten verkündet kritisierte kritisierten kritisiert beklagte beklagten beklagt bedauerte bedauerten bedauert begrüßte begrüßten begrüßt verurteilte verurteilten verurteilt lobte lobten lobt rügte rügt bemängelte bemängelt',
  documents:
    'bericht berichts berichtes studie umfrage mitteilung meldung erklärung dokument statistik schätzung schätzungen zahlen daten schreiben brief protokoll gutachten dossier papier bilanz auswertung artikel pressemitteilung untersuchung',
  authored: 'der des von vom in im',
  contrasts: 'während',
  subordinates: 'als wenn nachdem weil da obwohl während bevor um ob dass sobald falls indem obgleich damit',
  asides: 'zitiert',
  ownWords:
    'nach eigenen worten|nach seinen worten|nach ihren worten|seinen worten zufolge|nach seinen angaben|nach ihren angaben|seinen angaben zufolge|ihren angaben zufolge|nach eigenen angaben|nach eigener darstellung|nach eigener aussage|nach eigenen aussagen|eigenen angaben zufolge|laut eigenen angaben',
  notCues:
    'wollte sich nicht|lehnt eine stellungnahme|sagte ab|lehnte eine stellungnahme|lehnte einen kommentar|sagte seine|sagte ihre',
  openers: 'dass daß ob wonach',
  commaOpens: true,
  accordingTo:
    'nach auskunft|nach meinung|nach überzeugung|nach schätzung|nach schätzungen|nach berechnungen|nach lesart|nach mitteilung|nach dafürhalten|nach einschätzungen|aus sicht|in den augen|nach ermittlungen|nach dem bericht|nach einem bericht|nach berichten|nach recherchen|nach meldungen|nach zählung|nach beobachtung|nach überlieferung|nach den worten|nach den angaben|nach der darstellung|nach den aussagen|nach aktuellen angaben|nach bisherigen angaben|nach ersten angaben|nach ersten erkenntnissen|nach bisherigen erkenntnissen|nach übereinstimmenden berichten|unter berufung auf|laut|nach angaben|nach angabe|angaben|nach darstellung|nach einschätzung|nach ansicht|nach auffassung|nach worten|nach aussage|nach aussagen|nach informationen|nach erkenntnissen|gemäß',
  bare: 'so',
  impersonal: 'hieß heißt verlautete',
  from: 'in aus von vom bei seitens',
  accordingAfter: 'zufolge',
  as: 'wie',
  citing:
    'unter berufung auf|beruft sich auf|berief sich auf|beruft sich dabei auf|berief sich dabei auf|beruft sich hierbei auf|bezieht sich auf|verweist auf|zitiert|zitierte|zitierten|zitieren|mit verweis auf|mit bezug auf|unter hinweis auf',
  hearers: 'gegenüber der dem den zu beim bei im in mit aus',
  outletNouns: `medien ${nouns.cases('agentur nachrichtenagentur zeitung sender magazin nachrichtenmagazin rundfunk radio fernsehsender fernsehen portal onlineportal tageszeitung wochenzeitung boulevardzeitung blatt wochenblatt rundfunksender')} ${nouns.outletNouns}`,
  outlets: `dpa afp reuters ap apa efe sda keystone-sda bloomberg bbc cnn ard zdf orf srf tass xinhua ${nouns.outlets}`,
  outletEndings: nouns.outletEndings,
  channels: 'telegram twitter facebook instagram youtube tiktok whatsapp linkedin mastodon bluesky x weibo',
  hedges:
    'angeblich|offenbar|offensichtlich|mutmaßlich|mutmaßliche|mutmaßlichen|anscheinend|wohl|vermutlich|möglicherweise|wahrscheinlich|dem Vernehmen nach|soll|sollen|vielleicht|scheint|scheinen|könnte|könnten|dürfte|dürften',
  reported:
    'sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe liege wisse halte bleibe nehme lasse sehe finde brauche bestehe handle hätten wären würden könnten müssten',
  pronouns: 'er sie es dieser diese man',
  articles:
    'der die das den dem des ein eine einer einem einen eines sein seine seiner ihre ihr dieser diese dieses',
  indefinite: 'ein eine einer einem einen mehrere einige',
  relatives: 'der die das den dem dessen deren welcher welche welches',
  conjunctions: 'und aber oder doch denn sondern',
  joiners:
    'am an auf aus bei beim bis durch für gegen im in ins mit nach ohne seit über um unter vom von vor während wegen zu zum zur gegenüber zwischen heute gestern morgen auch noch jedoch weiter zudem außerdem ebenfalls dabei dazu daraufhin dann dort hier bereits erneut schließlich zunächst anschließend später nun indes',
  times:
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend donnerstagabend freitagabend heute gestern morgen vormittag mittag nachmittag abend nacht januar februar märz april mai juni juli august september oktober november dezember',
  links: 'von des der vom für und',
  givenNames: nouns.givenNames,
  roles: `minister ministerin präsident präsidentin vizepräsident kanzler kanzlerin sprecher sprecherin chef chefin direktor direktorin leiter leiterin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin abgeordneter abgeordnete senator senatorin richter richterin anwalt anwältin rechtsanwalt rechtsanwältin botschafter botschafterin gouverneur gouverneurin könig königin papst bischof general oberst hauptmann kommandeur kommissar kommissarin rektor rektorin professor professorin forscher forscherin analyst analystin ökonom ökonomin historiker historikerin arzt ärztin doktor stadtrat stadträtin kandidat kandidatin anführer gründer gründerin unterhändler unterhändlerin vermittler vermittlerin gesandter gesandte koordinator koordinatorin vertreter vertreterin trainer trainerin spieler spielerin vorsitzender vorsitzende vorsitzenden generalsekretär generalsekretärin sekretär sekretärin landrat landrätin schulrat schulrätin staatsanwalt staatsanwältin intendant intendantin experte expertin soziologe soziologin politologe politologin biologe biologin physiker physikerin psychologe psychologin journalist journalistin autor autorin schauspieler schauspielerin landwirt landwirtin geschäftsführer geschäftsführerin vorstand aufsichtsrat herr frau dr prof ministerpräsident ministerpräsidentin ${nouns.roles}`,
  roleEndings: `minister ministerin sprecher sprecherin chef chefin präsident präsidentin forscher forscherin vorsitzender vorsitzende vorsitzenden direktor direktorin leiter leiterin experte expertin anwalt anwältin meister meisterin sekretär sekretärin beauftragter beauftragte beauftragten abgeordneter abgeordnete abgeordneten ökonom ökonomin anführer trainer trainerin wissenschaftler wissenschaftlerin kommissar kommissarin kanzler kanzlerin richter richterin vertreter vertreterin arzt ärztin rat rätin unterhändler loge login ${nouns.roleEndings}`,
  bodies: `${nouns.cases('ministerium regierung bundesregierung parlament bundestag bundesrat landtag senat polizei feuerwehr bundeswehr armee militär gewerkschaft partei bewegung unternehmen firma gesellschaft gruppe konzern bank verband verein bund organisation hilfsorganisation institut behörde amt staatsanwaltschaft gericht kommission rat leitung kreml haus komitee uno nato eu universität klinik krankenhaus zentrum stiftung bundesamt justiz opposition verwaltung stadt hersteller betreiber anbieter kammer fraktion koalition union initiative bürgerinitiative weißes')} ${nouns.bodies}`,
  bodyEndings: `${nouns.cases('ministerium regierung amt behörde verband konzern partei gewerkschaft bank organisation institut gericht kommission polizei staatsanwaltschaft gesellschaft verwaltung zentrale stiftung verein unternehmen fraktion leitung rat zentrum kammer ministeriums verbandes verbands amtes behörden klinik dienst bund hersteller betreiber initiative')} ${nouns.bodyEndings}`,
  unnamed: `anwohner anwohnerin anwohnern beamter beamte beamten quelle quellen zeuge zeugen zeugin augenzeuge augenzeugen diplomat diplomatin diplomaten ermittler ermittlern experten analysten beobachter beobachtern aktivist aktivisten demonstrant demonstranten insider insidern fahrgast fahrgäste passagier passagiere mitarbeiter mitarbeitern beschäftigte polizist polizisten soldat soldaten ärzte retter forscher einwohner bewohner bewohnerin bewohnern student studenten angehörige angehörigen vertraute opfer überlebende geflüchtete kreise kreisen nachbar nachbarin nachbarn offizieller offizielle ${nouns.unnamed}`,
  unnamedEndings: `kreisen kreise zeugen beamter beamte beamten ${nouns.unnamedEndings}`,
  countries: {
    deutscher: 'DE',
    deutsche: 'DE',
    deutschen: 'DE',
    französischer: 'FR',
    französische: 'FR',
    spanischer: 'ES',
    italienischer: 'IT',
    britischer: 'GB',
    britische: 'GB',
    amerikanischer: 'US',
    amerikanische: 'US',
    russischer: 'RU',
    russische: 'RU',
    ukrainischer: 'UA',
    ukrainische: 'UA',
    chinesischer: 'CN',
    chinesische: 'CN',
    israelischer: 'IL',
    israelische: 'IL',
    palästinensischer: 'PS',
    palästinensische: 'PS',
    ägyptischer: 'EG',
    ägyptische: 'EG',
    libanesischer: 'LB',
    syrischer: 'SY',
    iranischer: 'IR',
    iranische: 'IR',
    türkischer: 'TR',
    türkische: 'TR',
    norwegischer: 'NO',
    norwegische: 'NO',
    schwedischer: 'SE',
    österreichischer: 'AT',
    österreichische: 'AT',
    schweizer: 'CH',
    polnischer: 'PL',
    polnische: 'PL',
    katarischer: 'QA',
    saudischer: 'SA',
  },
}
