import { CAPITALS } from './capitals.js';

/** Cities, regions and other places that are seldom parties; lower case. Some stand for a government (`Moscow said`). */
export const PLACES: ReadonlySet<string> = new Set(
  `kabul|kandahar|helmand|doha|islamabad|karachi|lahore|peshawar|delhi|new delhi|mumbai|beijing|shanghai|hong kong|tokyo|seoul|
pyongyang|hanoi|bangkok|jakarta|manila|singapore|sydney|melbourne|canberra|brisbane|perth|auckland|wellington|moscow|
st. petersburg|kyiv|kiev|minsk|warsaw|prague|budapest|bucharest|sofia|belgrade|zagreb|athens|istanbul|ankara|damascus|aleppo|
beirut|jerusalem|tel aviv|gaza|west bank|amman|cairo|tripoli|tunis|algiers|rabat|baghdad|mosul|basra|tehran|riyadh|jeddah|
dubai|abu dhabi|muscat|sanaa|aden|khartoum|addis ababa|nairobi|mogadishu|kampala|lagos|abuja|accra|dakar|johannesburg|
cape town|pretoria|harare|london|manchester|birmingham|liverpool|leeds|glasgow|edinburgh|cardiff|belfast|bristol|sheffield|
dublin|paris|lyon|marseille|brussels|amsterdam|rotterdam|the hague|berlin|munich|hamburg|frankfurt|cologne|vienna|zurich|
geneva|bern|rome|milan|naples|madrid|barcelona|lisbon|oslo|stockholm|copenhagen|helsinki|reykjavik|washington|new york|
new york city|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|san jose|austin|san francisco|
seattle|denver|boston|detroit|nashville|portland|las vegas|baltimore|milwaukee|albuquerque|atlanta|miami|cleveland|
new orleans|st. louis|pittsburgh|cincinnati|orlando|brooklyn|queens|bronx|manhattan|staten island|flint|ferguson|charlotte|
toronto|montreal|ottawa|vancouver|mexico city|havana|caracas|bogota|lima|santiago|buenos aires|brasilia|rio de janeiro|
sao paulo|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|
iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|
new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|
south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|england|scotland|wales|
northern ireland|europe|asia|africa|north america|south america|latin america|middle east|the middle east|balkans|crimea|
donbas|catalonia|bavaria|quebec|ontario|kashmir|punjab|tibet|xinjiang|antarctica|arctic|silicon valley|wall street|
broadway|hollywood|main street|earth|mars|moon|west|east|north|south|midwest|atlantic|pacific|mediterranean|
downtown|d.c.|washington d.c.|gaza city|quebec city|kansas city|oklahoma city|salt lake city|atlantic city|jersey city|iowa city|
ho chi minh city|kuwait city|panama city|guatemala city|vatican city|benin city|quezon city|davao city|belize city`
    .split('|')
    .map((place) => place.trim())
    .concat(...CAPITALS.keys()),
);

/** Nouns that end the name of a place: `Mill Street`, `Fisht Stadium`. Lower case. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `street avenue road boulevard lane river lake sea ocean mountain mountains hills heights valley island islands peninsula bay
  harbor harbour beach coast strait airport bridge park stadium arena square plaza highway county province region district
  mosque cathedral temple hotel tower hall forest desert canyon creek gulf cape village town parade crescent close pier`.split(
    /\s+/,
  ),
);

/** Capitalised words that name no party: days, months, holidays, faiths and languages as adjectives, common events. */
const NOT_PARTIES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december sept oct nov dec jan feb aug christmas easter ramadan thanksgiving halloween islam islamic
  muslim christian christianity jewish hindu buddhist catholic protestant sunni shiite western eastern european african
  asian arab arabic latin english internet web bible koran quran god brexit covid covid-19 olympics mr mrs ms dr i ok tv
  photo image video advertisement read related updated share getty breaking exclusive am pm gmt est edt bst act bill
  amendment constitution law treaty agreement accord university's plc century cup championship championships prize award
  awards olympics war games festival icu er nicu a&e hiv aids dna rna eeg ecg pcr gps led lng gdp vat it hr pr ai mri ct cctv ngo ngos suv dj
  opposition local fir diwali eid holi dussehra navratri pongal onam hanukkah passover lent nowruz carnival
  holocaust nakba intifada letters documents emails
  powerpoint iphone ipad photoshop playstation xbox`.split(/\s+/),
);

/** Whether a word, lower case, has its capital for another reason than that it names somebody. */
export function isNotParty(lower: string): boolean {
  return NOT_PARTIES.has(lower.replace(/\.$/u, ''));
}
