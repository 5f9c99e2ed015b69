/** Country names and nationality adjectives -> ISO 3166-1 alpha-2. Names after ISO 3166, adjectives after the CIA World Factbook's "nationality" field. */
const LIST = `AF afghan afghanistan|AL albanian albania|DZ algerian algeria|AO angolan angola|AR argentine argentinian argentina|AM armenian armenia
|AU australian australia|AT austrian austria|AZ azerbaijani azerbaijan|BH bahraini bahrain|BD bangladeshi bangladesh|BY belarusian belarus
|BE belgian belgium|BO bolivian bolivia|BA bosnian bosnia|BR brazilian brazil|GB british britain uk u.k. english scottish welsh england scotland
|BG bulgarian bulgaria|KH cambodian cambodia|CM cameroonian cameroon|CA canadian canada|TD chadian chad|CL chilean chile|CN chinese china
|CO colombian colombia|CD congolese congo|HR croatian croatia|CU cuban cuba|CY cypriot cyprus|CZ czech czechia|DK danish denmark
|EC ecuadorian ecuador|EG egyptian egypt egyptians|SV salvadoran|ER eritrean eritrea|EE estonian estonia|ET ethiopian ethiopia|FI finnish finland
|FR french france|GE georgian|DE german germany germans|GH ghanaian ghana|GR greek greece|GT guatemalan guatemala|HT haitian haiti
|HN honduran honduras|HU hungarian hungary|IS icelandic iceland|IN indian india|ID indonesian indonesia|IR iranian iran iranians
|IQ iraqi iraq iraqis|IE irish ireland|IL israeli israel israelis|IT italian italy|JP japanese japan|JO jordanian jordan|KZ kazakh kazakhstan
|KE kenyan kenya|KW kuwaiti kuwait|LB lebanese lebanon|LY libyan libya|LT lithuanian lithuania|LV latvian latvia|MY malaysian malaysia
|ML malian mali|MX mexican mexico|MD moldovan moldova|MA moroccan morocco|MM burmese myanmar|NP nepali nepalese nepal|NL dutch netherlands
|NZ zealand|NI nicaraguan nicaragua|NE nigerien niger|NG nigerian nigeria|KP pyongyang|NO norwegian norway|OM omani oman|PK pakistani pakistan
|PS palestinian palestine palestinians gazan|PA panamanian panama|PY paraguayan paraguay|PE peruvian peru|PH philippine filipino philippines
|PL polish poland|PT portuguese portugal|QA qatari qatar|RO romanian romania|RU russian russia russians|RW rwandan rwanda|SA saudi
|SN senegalese senegal|RS serbian serbia|SG singaporean singapore|SK slovak slovakia|SI slovenian slovenia|SO somali somalia
|KR korean|ES spanish spain|LK lankan|SD sudanese sudan|SE swedish sweden|CH swiss switzerland|SY syrian syria syrians
|TW taiwanese taiwan|TZ tanzanian tanzania|TH thai thailand|TN tunisian tunisia|TR turkish turkey türkiye|UG ugandan uganda
|UA ukrainian ukraine ukrainians|AE emirati uae|US american u.s. us usa americans america|UY uruguayan uruguay|UZ uzbek uzbekistan
|VE venezuelan venezuela|VN vietnamese vietnam|YE yemeni yemen|ZM zambian zambia|ZW zimbabwean zimbabwe`

/** Names of more than one word. After ISO 3166. */
const LONG = `SA saudi_arabia|KR south_korea|KP north_korea|NZ new_zealand|LK sri_lanka|ZA south_africa|US united_states|GB united_kingdom
|AE united_arab_emirates|CI ivory_coast|BF burkina_faso|SL sierra_leone|PG papua_new_guinea|HK hong_kong|SS south_sudan|CR costa_rica
|SV el_salvador|DO dominican_republic|PR puerto_rico|CZ czech_republic|MK north_macedonia|CV cape_verde|BA bosnia_herzegovina`

export const COUNTRIES: Map<string, string> = new Map(
  `${LIST}|${LONG}`.split('|').flatMap((line) => {
    const [code, ...names] = line.trim().split(' ')
    return names.map((name): [string, string] => [name.replaceAll('_', ' '), code!])
  }),
)
