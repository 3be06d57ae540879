/** Capitals that papers write for a state's government, lower case, with the state's name: `Moscow said`. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  `washington|United States
moscow|Russia
beijing|China
london|United Kingdom
paris|France
berlin|Germany
rome|Italy
madrid|Spain
lisbon|Portugal
vienna|Austria
bern|Switzerland
brussels|Belgium
amsterdam|Netherlands
the hague|Netherlands
warsaw|Poland
prague|Czech Republic
bratislava|Slovakia
budapest|Hungary
bucharest|Romania
chisinau|Moldova
sofia|Bulgaria
belgrade|Serbia
zagreb|Croatia
sarajevo|Bosnia and Herzegovina
podgorica|Montenegro
pristina|Kosovo
skopje|North Macedonia
tirana|Albania
ljubljana|Slovenia
athens|Greece
nicosia|Cyprus
valletta|Malta
ankara|Turkey
kyiv|Ukraine
kiev|Ukraine
minsk|Belarus
vilnius|Lithuania
riga|Latvia
tallinn|Estonia
oslo|Norway
stockholm|Sweden
copenhagen|Denmark
helsinki|Finland
reykjavik|Iceland
dublin|Ireland
tbilisi|Georgia
yerevan|Armenia
baku|Azerbaijan
astana|Kazakhstan
tashkent|Uzbekistan
bishkek|Kyrgyzstan
dushanbe|Tajikistan
ashgabat|Turkmenistan
tehran|Iran
baghdad|Iraq
damascus|Syria
beirut|Lebanon
amman|Jordan
riyadh|Saudi Arabia
doha|Qatar
manama|Bahrain
abu dhabi|United Arab Emirates
muscat|Oman
sanaa|Yemen
cairo|Egypt
tripoli|Libya
tunis|Tunisia
algiers|Algeria
rabat|Morocco
nouakchott|Mauritania
khartoum|Sudan
juba|South Sudan
addis ababa|Ethiopia
asmara|Eritrea
nairobi|Kenya
mogadishu|Somalia
kampala|Uganda
kigali|Rwanda
dodoma|Tanzania
kinshasa|Congo
bangui|Central African Republic
yaounde|Cameroon
libreville|Gabon
luanda|Angola
lusaka|Zambia
harare|Zimbabwe
lilongwe|Malawi
maputo|Mozambique
antananarivo|Madagascar
gaborone|Botswana
windhoek|Namibia
pretoria|South Africa
abuja|Nigeria
niamey|Niger
bamako|Mali
ouagadougou|Burkina Faso
accra|Ghana
lome|Togo
abidjan|Ivory Coast
monrovia|Liberia
freetown|Sierra Leone
conakry|Guinea
dakar|Senegal
banjul|Gambia
kabul|Afghanistan
islamabad|Pakistan
delhi|India
new delhi|India
dhaka|Bangladesh
colombo|Sri Lanka
kathmandu|Nepal
naypyidaw|Myanmar
bangkok|Thailand
vientiane|Laos
phnom penh|Cambodia
hanoi|Vietnam
kuala lumpur|Malaysia
jakarta|Indonesia
manila|Philippines
tokyo|Japan
seoul|South Korea
pyongyang|North Korea
taipei|Taiwan
ulaanbaatar|Mongolia
canberra|Australia
port moresby|Papua New Guinea
suva|Fiji
ottawa|Canada
mexico city|Mexico
guatemala city|Guatemala
tegucigalpa|Honduras
managua|Nicaragua
port-au-prince|Haiti
santo domingo|Dominican Republic
havana|Cuba
caracas|Venezuela
bogota|Colombia
bogotá|Colombia
quito|Ecuador
lima|Peru
la paz|Bolivia
asuncion|Paraguay
montevideo|Uruguay
buenos aires|Argentina
brasilia|Brazil
brasília|Brazil`
    .split('\n')
    .map((row) => row.split('|') as [string, string]),
);
