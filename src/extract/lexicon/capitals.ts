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
warsaw|Poland
prague|Czech Republic
budapest|Hungary
bucharest|Romania
sofia|Bulgaria
belgrade|Serbia
zagreb|Croatia
athens|Greece
ankara|Turkey
kyiv|Ukraine
kiev|Ukraine
minsk|Belarus
oslo|Norway
stockholm|Sweden
copenhagen|Denmark
helsinki|Finland
dublin|Ireland
tehran|Iran
baghdad|Iraq
damascus|Syria
beirut|Lebanon
amman|Jordan
riyadh|Saudi Arabia
doha|Qatar
abu dhabi|United Arab Emirates
muscat|Oman
sanaa|Yemen
cairo|Egypt
tripoli|Libya
tunis|Tunisia
algiers|Algeria
rabat|Morocco
khartoum|Sudan
addis ababa|Ethiopia
nairobi|Kenya
mogadishu|Somalia
kampala|Uganda
abuja|Nigeria
accra|Ghana
dakar|Senegal
pretoria|South Africa
harare|Zimbabwe
kabul|Afghanistan
islamabad|Pakistan
delhi|India
new delhi|India
tokyo|Japan
seoul|South Korea
pyongyang|North Korea
hanoi|Vietnam
bangkok|Thailand
jakarta|Indonesia
manila|Philippines
canberra|Australia
ottawa|Canada
havana|Cuba
caracas|Venezuela
bogota|Colombia
brasilia|Brazil`
    .split('\n')
    .map((row) => row.split('|') as [string, string]),
);
