/** Nouns for an office or a part that a person speaks in. Own list after the occupational titles common in news text. */
export const ROLES =
  words(`leader boss chief head president premier chancellor minister secretary spokesman spokeswoman
  spokesperson spokesmen spokespeople senator congressman congresswoman representative lawmaker governor mayor ambassador envoy
  diplomat commander general colonel major captain lieutenant officer official officials director chairman chairwoman
  chairperson chair ceo founder co-founder executive manager strategist adviser advisor aide aides analyst analysts expert experts
  professor lecturer scientist researcher researchers economist historian lawyer attorney prosecutor judge justice sheriff
  commissioner deputy member members negotiator mediator mediators source sources insider insiders activist organizer organiser
  candidate nominee delegate reporter correspondent editor columnist author journalist pollster coordinator administrator
  inspector detective doctor physician nurse surgeon coach player captain bishop pope king queen prince princess
  sergeant constable corporal admiral marshal brigadier archbishop cardinal patriarch mufti rector treasurer ombudsman
  auditor coroner magistrate mp mep striker goalkeeper midfielder defender winger skipper physio councillor vice-president undersecretary superintendent principal dean chairman-elect president-elect speaker whip operative
  consultant donor fundraiser critic critics supporter supporters opponent opponents witness witnesses resident residents
  survivor victim relative relatives neighbour neighbor voter voters student students teacher worker workers investigator
  investigators solicitor barrister publicist authorities police soldier soldiers fighter militant militants rebel rebels guard counsel`)

/** Honorifics that stand before a name and belong to it. */
export const HONORIFICS =
  words(`mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady sen sen. rep rep. gov gov. gen gen. col
  col. lt lt. cmdr cpl maj adm brig insp supt pc sgt sgt. capt capt. rev rev. sheikh rabbi imam ayatollah hon hon.`)

/** People without a name: enough to say that a source is unnamed. */
export const PEOPLE =
  words(`official officials source sources person people man woman men women diplomat diplomats analyst analysts
  expert experts aide aides witness witnesses resident residents authorities investigators researchers scientists economists
  lawmakers critics supporters opponents observers insiders mediators negotiators voters students protesters activists
  doctors medics soldiers militants rebels officers prosecutors lawyers attorneys judges reporters journalists spokesman
  spokeswoman spokesperson adviser advisers advisor advisors strategist strategists operative operatives consultant
  consultants donor donors executive executives employee employees worker workers leader leaders member members relative
  relatives neighbours neighbors survivors victims others some many several most another one republicans democrats
  politician politicians minister ministers senator senators envoy commander fighter fighters reader readers teacher parents
  mother father friend friends colleague colleagues bosses campaigners farmers jurors insiders traders bankers`)

/** Offices that one person at a time holds: "the minister" may stand for the last one named. */
export const OFFICES =
  words(`president premier chancellor minister secretary spokesman spokeswoman spokesperson senator congressman
  congresswoman governor mayor ambassador envoy general colonel director chairman chairwoman ceo professor sheriff judge
  candidate nominee prince king queen pope bishop leader chief commander lawmaker businessman billionaire mogul diplomat
  attorney lawyer economist author researcher analyst official strategist`)

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(Boolean))
}
