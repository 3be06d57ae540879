/** `name|item of Wikidata` a line, from @rapideditor/country-coder (ISC) by `npm run generate`. */
export const ITEMS = `
Afghanistan|Q889
Albania|Q222
Algeria|Q262
Andorra|Q228
Angola|Q916
Argentina|Q414
Armenia|Q399
Australia|Q408
Austria|Q40
Azerbaijan|Q227
Bahamas|Q778
Bahrain|Q398
Bangladesh|Q902
Barbados|Q244
Belarus|Q184
Belgium|Q31
Belize|Q242
Benin|Q962
Bhutan|Q917
Bolivia|Q750
Bosnia and Herzegovina|Q225
Botswana|Q963
Brazil|Q155
Brunei|Q921
Bulgaria|Q219
Burkina Faso|Q965
Burundi|Q967
Cambodia|Q424
Cameroon|Q1009
Canada|Q16
Cape Verde|Q1011
Central African Republic|Q929
Chad|Q657
Chile|Q298
China|Q148
Colombia|Q739
Congo|Q974
Costa Rica|Q800
Croatia|Q224
Cuba|Q241
Cyprus|Q229
Czech Republic|Q213
Denmark|Q35
Djibouti|Q977
Dominican Republic|Q786
Ecuador|Q736
Egypt|Q79
El Salvador|Q792
Eritrea|Q986
Estonia|Q191
Ethiopia|Q115
Fiji|Q712
Finland|Q33
France|Q142
Gabon|Q1000
Gambia|Q1005
Georgia|Q230
Germany|Q183
Ghana|Q117
Greece|Q41
Guatemala|Q774
Guinea|Q1006
Guyana|Q734
Haiti|Q790
Honduras|Q783
Hungary|Q28
Iceland|Q189
India|Q668
Indonesia|Q252
Iran|Q794
Iraq|Q796
Ireland|Q27
Israel|Q801
Italy|Q38
Ivory Coast|Q1008
Jamaica|Q766
Japan|Q17
Jordan|Q810
Kazakhstan|Q232
Kenya|Q114
Kosovo|Q1246
Kuwait|Q817
Kyrgyzstan|Q813
Laos|Q819
Latvia|Q211
Lebanon|Q822
Lesotho|Q1013
Liberia|Q1014
Libya|Q1016
Lithuania|Q37
Luxembourg|Q32
Madagascar|Q1019
Malawi|Q1020
Malaysia|Q833
Maldives|Q826
Mali|Q912
Malta|Q233
Mauritania|Q1025
Mauritius|Q1027
Mexico|Q96
Moldova|Q217
Mongolia|Q711
Montenegro|Q236
Morocco|Q1028
Mozambique|Q1029
Myanmar|Q836
Namibia|Q1030
Nepal|Q837
Netherlands|Q55
New Zealand|Q664
Nicaragua|Q811
Niger|Q1032
Nigeria|Q1033
North Korea|Q423
North Macedonia|Q221
Norway|Q20
Oman|Q842
Pakistan|Q843
Palestine|Q219060
Panama|Q804
Papua New Guinea|Q691
Paraguay|Q733
Peru|Q419
Philippines|Q928
Poland|Q36
Portugal|Q45
Qatar|Q846
Romania|Q218
Russia|Q159
Rwanda|Q1037
Saudi Arabia|Q851
Senegal|Q1041
Serbia|Q403
Sierra Leone|Q1044
Singapore|Q334
Slovakia|Q214
Slovenia|Q215
Somalia|Q1045
South Africa|Q258
South Korea|Q884
South Sudan|Q958
Spain|Q29
Sri Lanka|Q854
Sudan|Q1049
Suriname|Q730
Sweden|Q34
Switzerland|Q39
Syria|Q858
Taiwan|Q865
Tajikistan|Q863
Tanzania|Q924
Thailand|Q869
Togo|Q945
Trinidad and Tobago|Q754
Tunisia|Q948
Turkey|Q43
Turkmenistan|Q874
Uganda|Q1036
Ukraine|Q212
United Arab Emirates|Q878
United Kingdom|Q145
United States|Q30
Uruguay|Q77
Uzbekistan|Q265
Vatican|Q237
Venezuela|Q717
Vietnam|Q881
Yemen|Q805
Zambia|Q953
Zimbabwe|Q954
European Union|Q458
United Nations|Q1065`;
