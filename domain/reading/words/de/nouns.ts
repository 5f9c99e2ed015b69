/* German nouns of people, bodies and the press, from the author's own knowledge of the language. */

const all = (list: string, endings: string[]) =>
  list
    .split(/\s+/)
    .flatMap((word) =>
      endings.map((end) =>
        end && word.endsWith(end[0]!) && end.startsWith('e') ? word + end.slice(1) : word + end,
      ),
    )
    .join(' ')

/** Adds case and number; more forms than there are harm nothing, for other words do not look like them. */
export const cases = (list: string) => all(list, ['', 's', 'es', 'e', 'en', 'n'])
/** A list with the genitive and the plural of each word beside it. */
const bent2 = (list: string) => all(list, ['', 's', 'en'])
/** Nouns that bend like adjectives. */
const bent = (list: string) => all(list, ['e', 'er', 'en'])
/** Masculine nouns of people with their feminine. */
export const people = (list: string) =>
  list
    .split(/\s+/)
    .flatMap((word) => [
      word,
      `${word}s`,
      `${word}n`,
      `${word}en`,
      `${word.replace(/e$/, '')}in`,
      `${word.replace(/e$/, '')}innen`,
    ])
    .join(' ')

export const roles = `${people(
  'minister präsident kanzler sprecher chef direktor leiter senator richter botschafter gouverneur kommandeur kommissar rektor professor forscher analyst ökonom historiker kandidat anführer gründer unterhändler vermittler koordinator vertreter trainer spieler sekretär intendant experte soziologe politologe biologe physiker psychologe journalist autor schauspieler landwirt geschäftsführer dekan lehrer schulleiter bibliothekar kurator chirurg kinderarzt psychiater apotheker tierarzt virologe epidemiologe geologe seismologe vulkanologe archäologe astronom chemiker mathematiker ingenieur informatiker architekt philosoph ethnologe demograf jurist kriminologe statistiker verleger redakteur moderator reporter korrespondent kolumnist schriftsteller dichter dramatiker regisseur drehbuchautor sänger rapper musiker pianist geiger komponist dirigent choreograf tänzer maler bildhauer fotograf designer koch gastwirt bäcker winzer bauer fischer imker schäfer handwerker schreiner maurer fahrer lokführer pilot arbeiter inhaber eigentümer hotelier buchhändler friseur bankier händler makler gesellschafter aktionär verwalter schatzmeister aktivist gegner berichterstatter referent attaché konsul imam pfarrer pastor rabbiner kardinal erzbischof patriarch autor verfasser aufseher retter führer verteidiger stürmer torwart torhüter kapitän schiedsrichter weltmeister olympiasieger schwimmer läufer radprofi tennisspieler boxer skifahrer rodler turner handballer fußballer nationalspieler mittelfeldspieler angreifer manager funktionär betreuer agent berater gutachter ermittler kommissar polizist feuerwehrmann brandmeister inspekteur admiral leutnant major offizier dezernent kämmerer stadtrat landrat ratsherr bezirksbürgermeister bundesrat nationalrat ständerat premier regierungschef außenminister parlamentarier lobbyist ombudsmann notar staatssekretär anwalt vizekanzler stellvertreter nachfolger vorgänger kollege meteorologe klimaforscher hydrologe wissenschaftler',
)} premierminister premierministerin anwältin rechtsanwältin strafverteidiger strafverteidigerin torfrau torhüterin stürmerin ärztin chefarzt chefärztin oberarzt notarzt kinderärztin landrätin stadträtin köchin bäuerin pfarrerin geschäftsführende ceo generaldirektor nummer bischöfe bischöfen erzbischöfe ärzten anwälten köche köchen ${bent('vorsitzend abgeordnet beauftragt bevollmächtigt stellvertretend')}`

export const roleEndings = bent2(
  'trainer stürmer verteidiger sprecher erin ologe ologin ologen istin ist iker ikerin arzt ärztin rätin rat minister präsident präsidentin meister meisterin chef chefin vorstand führer führerin forscher forscherin leiter leiterin berater beraterin richter richterin spieler spielerin kandidat kandidatin politiker politikerin sieger siegerin lehrer lehrerin manager managerin direktor direktorin anwalt anwältin experte expertin verteidigerin pilot pilotin ingenieur ingenieurin unternehmer unternehmerin besitzer besitzerin inhaber inhaberin kommandant kommandeur botschafter botschafterin kommissar kommissarin vorsitzender vorsitzende vorsitzenden sekretär sekretärin beauftragter beauftragte beauftragten abgeordneter abgeordnete abgeordneten ökonom ökonomin vertreter vertreterin kanzler kanzlerin unterhändler anführer wissenschaftler wissenschaftlerin gouverneur gründer gründerin torwart kapitän profi',
)

export const unnamed = `${bent(
  'angeklagt beschuldigt verdächtig tatverdächtig festgenommen verurteilt inhaftiert gefangen betroffen geschädigt verletzt beteiligt eingeweiht angestellt beschäftigt bekannt verwandt angehörig hinterblieben überlebend geflüchtet vertriebend vertraut jugendlich minderjährig erwachsen reisend studierend delegiert auszubildend ranghöchst jährig beamt offiziell prominent',
)} ${people(
  'kläger täter opfer häftling autofahrer radfahrer fußgänger fahrer pilot kunde verbraucher händler mieter vermieter eigentümer nutzer tourist urlauber zuschauer besucher fan anhänger spieler schüler lehrer pfleger krankenpfleger arbeiter bauer landwirt fischer feuerwehrmann rettungssanitäter sanitäter polizist jurist richter soldat rebell kämpfer milizionär aufständischer kritiker gegner befürworter teilnehmer veranstalter organisator manager funktionär gesprächspartner unterhändler vermittler diplomat minister abgeordneter senator anwalt sprecher rentner pensionär gast bergsteiger skifahrer surfer taxifahrer lieferant verkäufer kellner bäcker wissenschaftler forscher meteorologe ökonom analyst experte fachmann berater helfer taucher retter augenzeuge zeuge anwohner bewohner einwohner nachbar freund kollege mitarbeiter ermittler informant insider beobachter militär geheimdienstler börsianer branchenkenner kenner',
)} ${cases('unterlage dokument akte angabe aussage schilderung papier e-mail protokoll gutachten chatnachricht nachricht')} familie familien umfeld mann frau mutter vater bruder schwester sohn tochter onkel tante kind kinder eltern großmutter witwe geisel geiseln leute person personen zeugin augenzeugin pressesprecher fachleute anwälte quellen medienberichte medienberichten zeugenberichten augenzeugenberichten berichten agenturberichten kreise führungskreise regierungsvertreter`

export const unnamedEndings =
  'kreisen kreise zeugen zeuge zeugin beamter beamte beamten beamtin kenner vertreter fahrer fahrerin bewohner bewohnerin mitarbeiter mitarbeiterin angestellte angestellter offizier verkäufer verkäuferin insider helfer helferin pfleger pflegerin schützer schützerin gegner händler'

export const bodies = cases(
  'russland ukraine israel iran irak syrien libanon jordanien ägypten katar türkei frankreich großbritannien deutschland italien spanien china japan indien usa washington moskau kiew teheran ankara paris london berlin peking brüssel akademie agentur allianz armee aufsicht ausschuss bank behörde bewegung bezirk bistum börse botschaft bruderschaft bündnis bundeskartellamt bundesagentur bundesbank bundespolizei bundesverband bürgermeisteramt chor dachverband delegation diözese direktion dezernat erzbistum fabrik fakultät firma flughafen forum front gemeinde genossenschaft gericht gerichtshof geheimdienst gesundheitsamt gewerkschaft gremium gruppe hafen handelskammer hauptquartier heer hilfswerk hochschule hotel industrie institution jury junta justiz kabinett kanzlei kanzleramt kartellamt kaserne kirche klub club koalition kollegium komitee konferenz konsortium konsulat krankenkasse küstenwache labor landesregierung landgericht landratsamt landkreis liga luftwaffe magistrat marine marke miliz mission moschee museum netzwerk notenbank oberlandesgericht observatorium orchester palast parlament partei pentagon plattform präfektur präsidialamt präsidium produzent provinz rathaus rebellengruppe rechnungshof referat regime region reederei rettungsdienst schule sekretariat sender sicherheitsrat staat stab stadtwerke stiftung studie team theater tochterfirma truppe übergangsregierung umfrage universität unternehmen vatikan verein vereinigung verkehrsbetriebe versicherer versicherung versorger volkspartei vorstand werft werk wetterdienst widerstand zeitung zentrale zentralbank zentralrat zoll zoo generalstab generalstaatsanwaltschaft grenzschutz amt verband institut ministerium zentrum rat bund dienst konzern fonds autobauer maschinenbauer stahlkonzern energieversorger flugzeugbauer pharmakonzern einzelhändler discounter netzbetreiber zulieferer anstalt werkstatt bergwacht wasserwacht seenotrettung feuerwehr grenzwache',
)
export const bodyEndings = cases(
  'ministerium regierung amt behörde verband konzern partei gewerkschaft bank organisation institut gericht kommission polizei rechnungshof anstalt vertretung präsidium ressort büro luftwaffe anwaltschaft gesellschaft verwaltung zentrale stiftung verein unternehmen fraktion leitung zentrum kammer klinik dienst bund hersteller betreiber initiative ausschuss gerichtshof universität hochschule schule kasse genossenschaft vereinigung bauer firma armee miliz bewegung allianz bündnis direktion akademie kirche klub versicherung versicherer werke wehr wache rat liga komitee werk agentur inspektion',
)

export const outletNouns = cases(
  'agentur nachrichtenagentur zeitung sender magazin nachrichtenmagazin rundfunk radio fernsehsender fernsehen portal onlineportal nachrichtenportal tageszeitung wochenzeitung boulevardzeitung blatt wochenblatt tageblatt rundfunksender zeitschrift fachzeitschrift podcast nachrichtensender journal wirtschaftsmagazin regionalzeitung lokalzeitung presseagentur radiosender tagblatt kurier anzeiger rundschau nachrichtendienst wochenmagazin boulevardblatt fernsehmagazin politmagazin',
)
export const outletEndings = cases('zeitung sender magazin blatt agentur portal rundschau anzeiger')
export const outlets =
  'dpa afp reuters ap apa efe sda keystone-sda bloomberg bbc cnn ard zdf orf srf tass xinhua rtl ndr wdr mdr swr rbb ntv n-tv kna epd sid interfax ria ansa ndr dapd politico kyodo yonhap anadolu deutschlandfunk nhk npr cbs nbc'

export const givenNames =
  'achim albert alexander alfred alina amelie andrea andreas anette angela anja anke anna anne anneliese annette anton arne arnold astrid axel barbara bastian beate ben benedikt benjamin bernd bernhard bettina birgit björn boris britta bruno carina carla carolin carsten charlotte christa christian christiane christina christine christoph clara claudia clemens cornelia dagmar daniel daniela david dennis detlef dieter dietmar dirk dominik doris dorothea eberhard eckart edgar elena elisabeth elke ella emil emma erich erik erika ernst esther eva fabian felix ferdinand florian frank franz franziska frauke frieda friederike friedrich fritz gabriele georg gerd gerda gerhard gisela greta gudrun günter günther hanna hannah hannelore hannes hans harald hartmut heike heiko heiner heinrich heinz helena helga helmut henning henrik herbert hermann hildegard holger horst hubert ilse ines inga ingo ingrid irene iris isabel ivan jakob jan jana jens jessica joachim jochen johann johanna johannes jonas jörg josef judith jule julia julian jürgen jutta kai karin karl karla karsten katharina kathrin katja katrin kerstin kevin klara klaus konrad kristina kurt lara lars laura lea lena leon leonie lina linda lisa lothar louisa luca ludwig luisa lukas luise lutz maik manfred manuel manuela marc marcel marco marcus margarete margit maria marianne marie marina mario marion mark marta martha marko markus marlene martin martina mathias matthias max maximilian mehmet melanie michael michaela mirjam monika moritz murat nadine nadja natalie nicole niklas nils nina nora norbert olaf ole oliver oskar oskar otto patricia patrick paul paula peter petra philipp pia rainer ralf ralph ramona raphael rebecca regina reinhard renate rené richard rita robert roland rolf roman rosa rudolf rüdiger ruth sabine samuel sandra sara sarah sascha sebastian siegfried sigrid silke silvia simon simone sofia sofie sonja sophia sophie stefan stefanie steffen stella stephan susanne sven svenja sylvia tanja tatjana theo theresa thomas thorsten tilman tim tina tobias tom torsten udo ulf uli ulrich ulrike ursula ute uwe valentin vanessa vera verena veronika viktor viktoria volker walter werner wilhelm willi wolfgang wolfram yvonne'
