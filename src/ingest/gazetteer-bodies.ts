/**
 * International bodies and outlets: `item of Wikidata|name|other name` a line. Names that others bear as well are left out: acronyms
 * above all, which extraction has made whole names of. So is a body whose item is not certain.
 */
export const BODIES = {
  INTERNATIONAL: `
Q47423|United Nations General Assembly|U.N. General Assembly|UN General Assembly
Q37470|United Nations Security Council
Q205650|United Nations Human Rights Council|U.N. Human Rights Council|UN Human Rights Council
Q656812|Office of the High Commissioner for Human Rights|United Nations Human Rights Office|U.N. Human Rights Office|UN Human Rights Office
Q132551|UNHCR|United Nations High Commissioner for Refugees|Office of the United Nations High Commissioner for Refugees
Q846656|UNRWA|United Nations Relief and Works Agency|United Nations Relief and Works Agency for Palestine Refugees in the Near East
Q1065854|Office for the Coordination of Humanitarian Affairs|United Nations Office for the Coordination of Humanitarian Affairs
Q161718|United Nations Development Programme|U.N. Development Programme|UN Development Programme|United Nations Development Program
Q740308|UNICEF|United Nations Children’s Fund|U.N. Children’s Fund|UN Children’s Fund
Q641576|UN Women|U.N. Women
Q160805|UNIFIL|United Nations Interim Force in Lebanon
Q204344|World Food Programme|World Food Program|United Nations World Food Programme
Q7817|World Health Organization|World Health Organisation
Q7809|UNESCO
Q82151|Food and Agriculture Organization|Food and Agriculture Organisation
Q54129|International Labour Organization|International Labour Organisation|International Labor Organization
Q201054|International Maritime Organization|International Maritime Organisation
Q376150|International Telecommunication Union
Q170424|World Meteorological Organization|World Meteorological Organisation
Q177773|World Intellectual Property Organization|World Intellectual Property Organisation
Q7804|International Monetary Fund
Q7164|World Bank
Q7801|International Court of Justice
Q47488|International Criminal Court
Q122880|European Court of Human Rights
Q8889|European Parliament
Q8880|European Commission
Q8886|European Council
Q8896|Council of the European Union
Q4951|Court of Justice of the European Union
Q8900|European Court of Auditors
Q8901|European Central Bank
Q192247|European Investment Bank
Q672941|European External Action Service
Q130146|European Medicines Agency
Q516521|European Food Safety Authority
Q8908|Council of Europe
Q7184|NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation
Q81299|OSCE|Organization for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe|Organisation for Security and Co-operation in Europe
Q8475|Interpol
Q41550|OECD|Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development
Q7825|World Trade Organization|World Trade Organisation
Q7795|OPEC|Organization of the Petroleum Exporting Countries
Q41984|International Atomic Energy Agency
Q7159|African Union
Q193272|ECOWAS|Economic Community of West African States
Q337456|East African Community
Q7172|Arab League|League of Arab States
Q217172|Gulf Cooperation Council
Q47543|Organisation of Islamic Cooperation|Organization of Islamic Cooperation
Q123759|Organization of American States|Organisation of American States
Q205995|Caribbean Community
Q1153087|Inter-American Development Bank
Q488981|European Bank for Reconstruction and Development
Q7768|ASEAN|Association of Southeast Asian Nations
Q318693|Collective Security Treaty Organization|Collective Security Treaty Organisation
Q7779|Commonwealth of Independent States
Q4173083|Eurasian Economic Union
Q42944|CERN|European Organization for Nuclear Research
Q42262|European Space Agency
Q253414|FIFA
Q40970|International Olympic Committee
Q35572|UEFA`,
  OUTLET: `
Q130879|Reuters
Q40469|Associated Press|The Associated Press
Q40464|Agence France-Presse
Q204839|Xinhua|Xinhua News Agency
Q223799|TASS
Q379271|Interfax
Q9531|BBC|British Broadcasting Corporation
Q48340|CNN
Q671510|NPR|National Public Radio
Q1023911|CNBC
Q153770|Deutsche Welle
Q9684|The New York Times|New York Times
Q166032|The Washington Post|Washington Post
Q164746|The Wall Street Journal|Wall Street Journal
Q11148|The Guardian
Q180089|The Economist
Q131478|Der Spiegel
Q12461|Le Monde
Q10184|Frankfurter Allgemeine Zeitung
Q28230873|Axios`,
} as const;
