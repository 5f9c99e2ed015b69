/** Words that make a name the name of a body. Own list after the heads of organisation names in news text. */
export const BODY_WORDS =
  words(`ministry department office bureau agency administration government cabinet parliament congress senate
  house court tribunal council commission committee party movement front army forces force military navy police guard
  brigade brigades militia organization organisation association union federation league coalition alliance authority
  bank fund foundation institute university college school hospital center centre company corporation corp inc ltd
  group network campaign team board embassy kremlin pentagon knesset vatican un eu nato who hamas hezbollah fatah isis jihad
  taliban bundestag bundesrat duma commons sejm riksdag storting folketing seimas saeima majlis sabha
  opec fbi cia idf nypd republicans democrats club society trust press service services project`)

/** Last words of a company's name ("Tarn Water"). Own list after company names in news text. */
export const COMPANY_ENDINGS = words(
  `gas water air rail railways airways airlines energy oil steel motors mining holdings telecom plc gmbh ag llc logistics
  shipping ferries chemicals pharma pharmaceuticals insurance brewery`,
)

/** Common nouns for a body, as "the airline" and "police". Own list after the heads of organisation names in news text. */
export const BODY_NOUNS =
  words(`airline regulator watchdog company firm charity manufacturer operator retailer carrier coastguard police prosecution
  defence defense ministry government army navy council party union court club bank agency authority commission committee
  department parliament cabinet office embassy institute university hospital school church mission federation league association
  foundation fund museum administration campaign group organization organisation militia board panel tribunal monarchy palace
  presidency secretariat utility supplier developer contractor publisher insurer lender brewer automaker carmaker airport port
  tank ngo startup pollster bookmaker cooperative diocese municipality junta inquiry consortium rebels bloc alliance coalition troupe orchestra company's`)

/** News outlets and agencies by the words their names are made of; a known name first, the endings for the rest. Own list. */
export const OUTLETS =
  words(`reuters ap afp bloomberg cnn bbc nbc abc cbs npr pbs msnbc cnbc fox politico axios buzzfeed breitbart
  haaretz ynet xinhua tass interfax dpa efe ansa upi wsj nyt breitbart vox slate salon espn itv aljazeera jta gallup wafa anadolu
  tmz semafor meduza kommersant vedomosti rbc unian ukrinform belta tasnim irna isna mehr mena wam kuna bernama antara pti cctv cgtn
  nhk jiji asahi ndtv walla marca bild corriere repubblica figaro libération liberation mediapart gazeta wyborcza hvg telex
  folha globo clarín techcrunch marketwatch newsweek lbc stv mediaite propublica univision telemundo maariv nikkei yonhap kyodo ria sda epd ddp agerpres afp tanjug mti`)
export const OUTLET_NAMES = [
  'Associated Press',
  'Agence France-Presse',
  'Wall Street Journal',
  'New York Times',
  'Washington Post',
  'Al Jazeera',
  'Al-Jazeera',
  'Fox News',
  'Huffington Post',
  'USA Today',
  'Financial Times',
  'Times of Israel',
  'Jerusalem Post',
  'Sky News',
  'Al Arabiya',
  'Al-Arabiya',
  'The Guardian',
  'The Economist',
  'Daily Beast',
  'National Review',
  'Weekly Standard',
  'Channel 12',
  'Kan News',
  'Le Monde',
  'Der Spiegel',
  'El País',
  'Asharq Al-Awsat',
  'Washington Examiner',
  'Daily Caller',
  'Press Association',
  'RIA Novosti',
  'Sky Sports',
  'GB News',
  'Business Insider',
  'The Athletic',
  'The Hill',
  'The Intercept',
  'The Verge',
  'Rolling Stone',
  'Hollywood Reporter',
  'South China Morning Post',
  'Times of India',
  'The Hindu',
  'El Mundo',
  'La Repubblica',
  'La Stampa',
  'Le Figaro',
  'Le Parisien',
  'Die Zeit',
  'Die Welt',
  'Süddeutsche Zeitung',
  'O Globo',
  'La Nación',
  'Radio Free Europe',
  'Voice of America',
  'Deutsche Welle',
  'Mail on Sunday',
  'Globe and Mail',
]
export const OUTLET_ENDINGS = words(
  'times post journal news herald tribune gazette guardian telegraph chronicle daily review magazine tv radio newspaper globe observer inquirer examiner press courier ledger bulletin sentinel dispatch advertiser echo argus standard star sun independent monitor sports today mirror register statesman enquirer weekly mail broadcasting herald citizen recorder mercury gleaner punch vanguard bee messenger scotsman intelligencer voice lantern beacon clarion',
)

/** Agencies whose credit means that their text or reporting was used. */
export const AGENCIES = [
  'Reuters',
  'AP',
  'Associated Press',
  'The Associated Press',
  'AFP',
  'Agence France-Presse',
  'dpa',
  'DPA',
  'EFE',
  'ANSA',
  'TASS',
  'Xinhua',
  'UPI',
  'Bloomberg',
  'JTA',
  'PA',
  'Anadolu',
  'Interfax',
  'Press Association',
  'CNN',
  'Yonhap',
  'Kyodo',
  'Jiji RIA',
  'RIA Novosti',
  'IRNA',
  'SANA',
  'WAM',
  'KUNA',
  'QNA',
  'SPA',
  'WAFA',
  'APA',
  'ATS',
  'SDA',
  'Keystone-SDA',
  'Belga',
  'ANP',
  'TT',
  'NTB',
  'Ritzau',
  'STT',
  'BNS',
  'LETA',
  'PAP',
  'CTK',
  'ČTK',
  'MTI',
  'Agerpres',
  'BTA',
  'Tanjug',
  'HINA',
  'STA',
  'ANA',
  'Lusa',
  'PTI',
  'ANI',
  'IANS',
  'Bernama',
  'Antara',
  'VNA',
  'AAP',
  'Canadian Press',
  'Ukrinform',
  'BelTA',
  'Azertac',
  'Armenpress',
  'KCNA',
  'EPA',
]

/** Channels: where a speaker publishes without an outlet in between. Own list of platforms and kinds of appearance. */
export const CHANNELS = words(
  'telegram twitter facebook instagram youtube tiktok whatsapp x truth snapchat weibo linkedin reddit medium signal vk twitch bluesky mastodon discord wechat viber rumble douyin substack vkontakte',
)
export const CHANNEL_WORDS = words('channel account page feed website site blog podcast')

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(Boolean))
}
