/** A state: name; other names and acronyms; adjectives and demonyms (plurals by rule unless given). */
export interface Country {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
}

/** `name|alias,alias|demonym,demonym` a line: one that ends in `+` has no plural of its own (`the French`). */
const ROWS = `
Afghanistan||Afghan
Albania||Albanian
Algeria||Algerian
Andorra||Andorran
Angola||Angolan
Argentina||Argentine,Argentinian
Armenia||Armenian
Australia||Australian
Austria||Austrian
Azerbaijan||Azerbaijani,Azeri
Bahamas|the Bahamas|Bahamian
Bahrain||Bahraini
Bangladesh||Bangladeshi
Barbados||Barbadian
Belarus||Belarusian,Belarussian
Belgium||Belgian
Belize||Belizean
Benin||Beninese+
Bhutan||Bhutanese+
Bolivia||Bolivian
Bosnia and Herzegovina|Bosnia|Bosnian
Botswana||Botswanan
Brazil||Brazilian
Brunei||Bruneian
Bulgaria||Bulgarian
Burkina Faso||Burkinabe+
Burundi||Burundian
Cambodia||Cambodian
Cameroon||Cameroonian
Canada||Canadian
Cape Verde||Cape Verdean
Central African Republic||Central African
Chad||Chadian
Chile||Chilean
China|PRC,People's Republic of China|Chinese+
Colombia||Colombian
Congo|Democratic Republic of Congo,Democratic Republic of the Congo,DRC|Congolese+
Costa Rica||Costa Rican
Croatia||Croatian,Croat
Cuba||Cuban
Cyprus||Cypriot
Czech Republic|Czechia|Czech
Denmark||Danish+,Dane
Djibouti||Djiboutian
Dominican Republic||Dominican
Ecuador||Ecuadorean,Ecuadorian
Egypt||Egyptian
El Salvador||Salvadoran
Eritrea||Eritrean
Estonia||Estonian
Ethiopia||Ethiopian
Fiji||Fijian
Finland||Finnish+,Finn
France||French+
Gabon||Gabonese+
Gambia|the Gambia|Gambian
Georgia||Georgian
Germany||German
Ghana||Ghanaian
Greece||Greek
Guatemala||Guatemalan
Guinea||Guinean
Guyana||Guyanese+
Haiti||Haitian
Honduras||Honduran
Hungary||Hungarian
Iceland||Icelandic+,Icelander
India||Indian
Indonesia||Indonesian
Iran|Islamic Republic of Iran|Iranian
Iraq||Iraqi
Ireland||Irish+
Israel||Israeli
Italy||Italian
Ivory Coast|Côte d'Ivoire|Ivorian
Jamaica||Jamaican
Japan||Japanese+
Jordan||Jordanian
Kazakhstan||Kazakh
Kenya||Kenyan
Kosovo||Kosovar
Kuwait||Kuwaiti
Kyrgyzstan||Kyrgyz+
Laos||Laotian
Latvia||Latvian
Lebanon||Lebanese+
Lesotho||
Liberia||Liberian
Libya||Libyan
Lithuania||Lithuanian
Luxembourg||Luxembourger
Madagascar||Malagasy+
Malawi||Malawian
Malaysia||Malaysian
Maldives|the Maldives|Maldivian
Mali||Malian
Malta||Maltese+
Mauritania||Mauritanian
Mauritius||Mauritian
Mexico||Mexican
Moldova||Moldovan
Mongolia||Mongolian
Montenegro||Montenegrin
Morocco||Moroccan
Mozambique||Mozambican
Myanmar|Burma|Burmese+
Namibia||Namibian
Nepal||Nepalese+,Nepali
Netherlands|the Netherlands,Holland|Dutch+
New Zealand||New Zealander
Nicaragua||Nicaraguan
Niger||Nigerien
Nigeria||Nigerian
North Korea|DPRK|North Korean
North Macedonia||Macedonian
Norway||Norwegian
Oman||Omani
Pakistan||Pakistani
Palestine||Palestinian
Panama||Panamanian
Papua New Guinea||Papua New Guinean
Paraguay||Paraguayan
Peru||Peruvian
Philippines|the Philippines|Filipino,Philippine
Poland||Polish+,Pole
Portugal||Portuguese+
Qatar||Qatari
Romania||Romanian
Russia|Russian Federation|Russian
Rwanda||Rwandan
Saudi Arabia||Saudi,Saudi Arabian
Senegal||Senegalese+
Serbia||Serbian,Serb
Sierra Leone||Sierra Leonean
Singapore||Singaporean
Slovakia||Slovak,Slovakian
Slovenia||Slovenian,Slovene
Somalia||Somali
South Africa||South African
South Korea||South Korean
South Sudan||South Sudanese+
Soviet Union|USSR|Soviet
Spain||Spanish+,Spaniard
Sri Lanka||Sri Lankan
Sudan||Sudanese+
Suriname||Surinamese+
Sweden||Swedish+,Swede
Switzerland||Swiss+
Syria||Syrian
Taiwan||Taiwanese+
Tajikistan||Tajik
Tanzania||Tanzanian
Thailand||Thai
Togo||Togolese+
Trinidad and Tobago|Trinidad|Trinidadian
Tunisia||Tunisian
Turkey|Türkiye|Turkish+,Turk
Turkmenistan||Turkmen
Uganda||Ugandan
Ukraine||Ukrainian
United Arab Emirates|UAE,U.A.E.,the Emirates|Emirati
United Kingdom|UK,U.K.,Britain,Great Britain|British+,Briton
United States|U.S.,US,U.S.A.,USA,America,United States of America|American
Uruguay||Uruguayan
Uzbekistan||Uzbek
Vatican|Vatican City,Holy See|
Venezuela||Venezuelan
Vietnam||Vietnamese+
Yemen||Yemeni
Zambia||Zambian
Zimbabwe||Zimbabwean`;

/** The world's states as parties. */
export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', aliases = '', demonyms = ''] = row.split('|');
    return { name, aliases: list(aliases), demonyms: list(demonyms) };
  });

function list(text: string): string[] {
  return text.split(',').filter((item) => item !== '');
}
