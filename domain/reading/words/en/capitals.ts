/** Capitals and seats whose name stands for the government in English news text. Own list after the capitals in ISO 3166 member states' own English use. */
export const CAPITALS = new Set(
  `abu_dhabi abuja accra addis_ababa algiers amman ankara athens baghdad baku bamako bangkok beijing beirut belgrade berlin
  bern bishkek bogota bogotá brasilia bratislava brussels bucharest budapest cairo canberra caracas chisinau colombo
  copenhagen dakar damascus dhaka doha dublin hanoi harare havana helsinki islamabad jakarta kabul kampala kathmandu
  khartoum kigali kinshasa kyiv kiev kuala_lumpur lima lisbon ljubljana london luanda madrid manama managua manila minsk
  mogadishu moscow muscat nairobi new_delhi niamey nicosia oslo ottawa paris prague pretoria pyongyang quito rabat
  reykjavik riga riyadh rome sanaa santiago sarajevo seoul singapore skopje sofia stockholm taipei tallinn tashkent
  tbilisi tehran tirana tokyo tripoli tunis ulaanbaatar vienna vilnius warsaw washington yerevan zagreb downing_street
  the_kremlin the_vatican the_white_house the_pentagon`
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' ')),
)
