import { withoutAccents } from '../../model/ids.js';

/** Titles that stand before a name, lower case without a point; the value is the title as a role, or null for a courtesy. */
export const TITLES: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...`mr mrs ms miss mx sir dame lord lady baroness dr madam madame monsieur mme herr frau hon honourable alhaji hajia shri smt
  dato datuk maître maitre señor senor signor`
    .split(/\s+/)
    .map((title) => [title, null] as const),
  ...`president chancellor premier king queen prince princess pope emperor governor senator representative congressman
  congresswoman mayor minister ambassador secretary judge justice general colonel major captain lieutenant sergeant
  admiral commander detective inspector superintendent officer constable sheriff deputy professor coach councillor
  councilman councilwoman councilor alderman reverend bishop archbishop cardinal imam rabbi sheikh mullah ayatollah
  chairman chairwoman chair director speaker prosecutor attorney counsel commissioner chief whip spokesman spokeswoman
  spokesperson leader analyst defender striker goalkeeper midfielder manager economist researcher author historian lawyer
  taoiseach tánaiste canon archdeacon monsignor pastor brigadier commodore corporal coroner magistrate`
    .split(/\s+/)
    .map((title) => [title, title] as const),
  ['president-elect', 'president'],
  ['mayor-elect', 'mayor'],
  ['governor-elect', 'governor'],
  ['justices', 'justice'],
  ['judges', 'judge'],
  ['senators', 'senator'],
  ['ministers', 'minister'],
  ['councillors', 'councillor'],
  ['professors', 'professor'],
  ['messrs', null],
  ['drs', null],
  ['profs', 'professor'],
  ['advocate', 'advocate'],
  ['sen', 'senator'],
  ['sens', 'senator'],
  ['reps', 'representative'],
  ['ceo', 'chief executive'],
  ['cfo', 'finance chief'],
  ['coo', 'operations chief'],
  ['cto', 'technology chief'],
  ['executive', 'chief executive'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['adm', 'admiral'],
  ['secretary-general', 'secretary-general'],
  ['director-general', 'director-general'],
  ['governor-general', 'governor-general'],
  ['attorney-general', 'attorney-general'],
  ['prof', 'professor'],
  ['rev', 'reverend'],
  ['pres', 'president'],
  ['supt', 'superintendent'],
  ['insp', 'inspector'],
  ['det', 'detective'],
  ['ds', 'sergeant'],
  ['dci', 'inspector'],
  ['cllr', 'councillor'],
  ['fr', 'priest'],
  ['brig', 'brigadier'],
  ['cpl', 'corporal'],
]);

/** Words that begin a title: `Shadow Home Secretary`. */
export const TITLE_PREFIXES: ReadonlySet<string> = new Set(
  `former cabinet vice prime deputy shadow home foreign emeritus acting assistant associate interim defence defense finance health
  justice education interior trade environment chief senior first second major under permanent parliamentary press lead
  executive managing attorney solicitor lord staff special majority minority opposition party group house senate council labor labour
  additional advocate energy commerce agriculture housing transport transportation homeland security treasury culture climate
  district court county crown appeals financial operating technology information medical nursing scientific marketing communications legal fire veterinary right rt very rear retired`.split(
    /\s+/,
  ),
);

/** Nouns for what a person is or does, singular, lower case. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  `official negotiator spokesman spokeswoman spokesperson envoy representative delegate delegation diplomat ambassador
  minister president premier chancellor governor mayor senator lawmaker legislator congressman congresswoman politician
  candidate nominee leader chief head director chairman chairwoman chair manager executive officer commander general
  colonel soldier fighter adviser advisor aide ally loyalist confidant strategist analyst expert observer critic supporter opponent researcher
  scientist professor scholar historian economist tory cardinal taoiseach tánaiste author writer seller short-seller vendor reporter journalist editor columnist doctor physician
  nurse surgeon lawyer attorney prosecutor judge justice juror witness victim suspect defendant plaintiff detective
  investigator policeman policewoman inspector sheriff deputy secretary councillor councilman councilwoman councilor
  resident neighbor neighbour parent mother father mum mom dad grandmother grandfather
  grandson granddaughter aunt uncle nephew niece cousin boyfriend girlfriend fiance fiancee fiancé fiancée
  pensioner plumber electrician coroner pathologist dentist psychiatrist paediatrician pediatrician oncologist cardiologist neurologist immunologist
  microbiologist botanist zoologist entomologist geneticist mathematician philosopher linguist criminologist archaeologist palaeontologist
  archivist conservationist environmentalist poet novelist playwright composer conductor choreographer comedian rapper drummer guitarist
  presenter broadcaster commentator host blogger publisher bookseller designer developer programmer hacker surveyor builder carpenter mechanic miner docker
  trucker courier waiter waitress bartender cleaner hairdresser gardener brewer cook publican deckhand crewman harbourmaster
  cyclist motorist pedestrian commuter hiker climber sprinter goalscorer winger jockey boxer golfer umpire substitute backbencher peer
  hostage detainee prisoner inmate captive warlord nun vicar deacon parishioner worshipper pilgrim villager islander settler herder shepherd rancher grower
  beekeeper forester dissident tourist traveller traveler onlooker passerby housewife homeowner householder taxpayer shopper investor son daughter brother sister wife husband widow friend relative
  teacher student pupil principal headteacher headmaster worker employee farmer driver owner founder entrepreneur
  banker investor trader coach player captain goalkeeper striker midfielder defender referee athlete swimmer runner
  manager trainer actor actress singer musician artist producer filmmaker activist campaigner organizer organiser
  protester demonstrator volunteer engineer architect biologist physicist chemist astronomer geologist psychologist
  epidemiologist ecologist climatologist meteorologist oceanographer virologist statistician demographer sociologist
  anthropologist elder bishop priest pastor imam rabbi cleric monk king queen prince princess source insider person man woman
  boy girl teenager caller passenger pilot firefighter paramedic ranger guard warden curator librarian shopkeeper
  landlord tenant customer shareholder consultant solicitor barrister magistrate clerk treasurer commissioner regulator
  auditor whistleblower veteran pollster voter democrat republican conservative liberal progressive moderate refugee
  migrant survivor bystander eyewitness participant attendee colleague co-author boss ceo ombudsman rapporteur mediator
  broker operative staffer team panel chef baker butcher grocer fisherman skipper vet veterinarian pharmacist midwife
  counselor counsellor chaplain trustee governor regent dean provost rector lecturer fellow postdoc graduate alumnus
  mp mep pm administrator superintendent coordinator chairperson director-general vice-president undersecretary lieutenant sergeant admiral marine sailor airman insurgent militant rebel user fan member
  people mullah dutchman frenchman englishman irishman scotsman welshman spaniard briton swede
  dutchwoman frenchwoman englishwoman irishwoman scotswoman welshwoman negotiator mediator delegate counterpart predecessor successor rival police
  canon archdeacon brigadier corporal msp mla td bursar schoolboy schoolgirl opener bowler batsman batter all-rounder wicketkeeper seamer spinner
  quarterback pitcher linebacker playmaker fullback full-back left-back right-back centre-back wing-back scrum-half fly-half flanker wrestler gymnast weightlifter archer
  complainant claimant appellant petitioner steward cashier barista janitor cabbie postman locksmith lifeguard patient reader viewer guest visitor diner passer-by
  forecaster seismologist photographer cartographer technician musician clinician dietitian optician mortician statistician
  dealer collector merchant auctioneer jeweller antiquarian restorer bookbinder smuggler forger partner
  left-hander right-hander youngster newcomer laureate billionaire tycoon mec advocate
  child civilian immigrant consumer adult seeker gunman attacker assailant robber thief bomber hijacker captor rioter looter
  marcher landowner constituent follower believer celebrity infant baby toddler orphan
  evacuee foreigner separatist extremist terrorist jihadist guerrilla mercenary conscript reservist peacekeeper trooper cadet peasant
  labourer laborer artisan contestant competitor entrant finalist medallist medalist olympian teammate donor backer lender borrower
  creditor saver subscriber renter squatter killer murderer offender convict fugitive informant informer
  assassin sniper rower skier snowboarder skater hurdler selector pundit saxophonist pianist violinist cellist trumpeter bassist soprano tenor`.split(
    /\s+/,
  ),
);

/** Nouns that tell of a person by nation: whom the text spoke of last. */
export const NATIONALS: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...`dutchman frenchman englishman irishman scotsman welshman spaniard briton swede`
    .split(' ')
    .map((noun) => [noun, 'he'] as const),
  ...`dutchwoman frenchwoman englishwoman irishwoman scotswoman welshwoman`
    .split(' ')
    .map((noun) => [noun, 'she'] as const),
]);

/** Nouns that a text calls somebody by to vary his name, and hardly ever brings somebody new with. */
export const VARIATIONS: ReadonlySet<string> = new Set(
  `teenager youngster veteran newcomer left-hander right-hander all-rounder striker midfielder defender winger forward
  playmaker goalscorer batsman batter bowler spinner seamer flanker fly-half scrum-half full-back fullback centre-back left-back
  right-back wing-back wicketkeeper quarterback pitcher pensioner billionaire tycoon laureate novelist republican democrat`.split(
    /\s+/,
  ),
);

/** Plural and collective nouns that mean several people without an -s. */
export const PLURAL_ROLES: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['policemen', 'policeman'],
  ['spokesmen', 'spokesman'],
  ['congressmen', 'congressman'],
  ['councilmen', 'councilman'],
  ['wives', 'wife'],
  ['police', 'police'],
  ['media', 'media'],
  ['delegation', 'delegation'],
  ['team', 'team'],
  ['panel', 'panel'],
  ['jury', 'juror'],
  ['audience', 'listener'],
  ['crowd', 'onlooker'],
  ['alumni', 'alumnus'],
  ['fishermen', 'fisherman'],
  ['firemen', 'fireman'],
  ['gunmen', 'gunman'],
  ['children', 'child'],
  ['thieves', 'thief'],
]);

const MALE = `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
donald steven paul andrew joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas
eric jonathan stephen larry justin scott jair brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
tyler aaron jose adam nathan henry douglas doug zachary peter kyle noah ethan jeremy walter christian keith roger terry austin
sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie
elijah wayne randy vincent mason roy ralph bobby russell bradley philip phillip eugene mike tom tim bob bill jim dan dave
steve chris matt tony greg ron don jeff ted ben sam nick rick rob pete simon ian neil graham colin stuart hugh alastair
gordon martin nigel barack vladimir emmanuel mohammed mohammad muhammad ahmed ali hassan hussein abdul ibrahim omar yusuf
khalid zalmay ashraf hamid imran carlos luis miguel pedro jorge francisco manuel antonio giovanni marco luca andrea hans
klaus jurgen wolfgang pierre jean michel francois jacques ivan sergei dmitri dmitry mikhail igor boris oleg yuri hiroshi
kenji takashi wei jun ming raj sanjay amit vijay narendra arjun kofi kwame liam oliver harry oscar leo hugo owen callum derek ross hank wendell brent hal kojo milan
fraser angus hamish ewan ruaridh rhodri gareth huw emrys declan cormac padraig seamus eoin ciaran brendan niall
tomasz piotr marek andrzej jerzy krzysztof pawel jan jakub petr vaclav zdenek istvan laszlo zoltan gabor ferenc bogdan mihai radu stefan goran
zoran dragan nikola aleksandar volodymyr oleksandr andriy petro serhiy anatoly aleksandr alexei dmytro pavel konstantin uwe dieter gunter heinz
helmut manfred matthias lars sven bjorn erik anders henrik nils mikkel jens torben per olav knut harald kjell juha mikko pekka antti jussi willem pieter joost
hendrik geert maarten etienne guillaume laurent thierry philippe olivier mathieu yves alain bernard giorgio paolo stefano matteo alessandro lorenzo vittorio
fabio enrico javier alejandro rafael diego fernando ricardo sergio pablo gustavo hector raul enrique alfonso ignacio joaquin joao paulo thiago rodrigo
eduardo marcelo tariq bilal rashid karim mustafa mahmoud tarek samir walid ziad nasser faisal abdullah salman bashar hamad majid reza mehdi
hossein amir kamal rajesh suresh ramesh anil sunil vikram ashok deepak manoj pradeep ravi arun naveen imtiaz nawaz asif shahid wasim thabo sipho tendai
kwabena yaw chukwudi emeka olusegun babatunde tunde ifeanyi mamadou ousmane ibrahima moussa juma jomo uhuru desmond cyril jiro satoshi hideo
adrian alistair alasdair archie barnaby basil bertram cecil clement clifford clive cuthbert dominic edgar edmund edwin ernest eustace felix ferdinand
francis frederick freddie geoffrey gilbert giles godfrey harvey herbert horace howard hubert humphrey isaac ivor jasper jeremiah jerome josiah julian
lionel leonard leopold lewis malcolm marcus maurice miles mortimer nathaniel norman norbert oswald percy quentin reginald rex rodney roland rory rufus
rupert sebastian septimus sidney sylvester theodore toby tobias victor wilfred winston zachariah elias ezekiel gideon hosea amos silas abner jonah caleb
fergal fergus donal cathal ruairi tadhg oisin diarmuid eamon eamonn fintan lorcan kieran aidan finbarr dermot turlough peadar micheal conor colm
dafydd geraint iwan ieuan aled alun iolo hywel gethin rhys idris meirion arwel eirion stu brad cody travis clint duane dwayne vern darren
shane jarrod brett craig damien lachlan kelvin trevor barry garry geoff reg ernie bruno ulf sindre leif gunnar rolf torsten
bjarne eirik trond geir arne svein oddvar kari-pekka tapio kalevi eino rasmus soren mogens jesper casper karsten detlef gerhard jochen ulrich volker werner
reinhold rainer joachim ludwig lothar horst gottfried dario pascal reto marcel didier serge gilles herve thibault fabrice christophe lucien armand aime
benoit gonzalo ramiro octavio ismael efrain leandro mauricio rogelio severino teodoro wilfredo domingo anselmo alvaro nuno duarte tiago vasco rui
otieno ochieng odhiambo kamau njoroge mwangi kiprop kipchoge kiplagat wafula barasa onyango okello okoth mutua raila kwaku kwesi ebo
chinedu obinna uchenna chukwuma nnamdi femi segun gbenga kunle musa umar garba bello aminu tapiwa farai bongani sibusiso mandla
themba lungelo jabulani nkosinathi vusi zweli tshepo katlego kagiso lerumo sameer rahul nikhil aditya rohit virat sachin harsh kunal varun vivek gaurav abhishek
siddharth karthik srinivas venkatesh raghavan krishnan subramanian murali mohan gopal hari shankar prakash mahesh dinesh mukesh naresh yogesh satish girish jagdish
balwinder sukhdev kuldeep jaswinder farooq ghulam javed junaid kashif nadeem naveed rizwan saeed shabbir tahir yousaf zahid zulfiqar
ivo jiri jaroslav miroslav stanislav bohumil karel frantisek tibor bela sandor attila karoly imre mircea nicolae gheorghe vasile lubomir zdravko ljubo
slobodan branko darko mirko ivica damir davor sinisa vuk milos grzegorz wojciech slawomir zbigniew miroslaw ryszard kazimierz taras ostap
yevhen vasyl ruslan timur rustam azat nurlan askar bakhyt farhad rostam arash kaveh dariush bahram siavash mehmet ahmet emre cem serkan tolga
murat hakan orhan burak ulas eitan yossi avi moshe shlomo yitzhak uri gilad nadav
terrence terence tyrone todd stanley spencer shawn seth salvador ruben ronnie ricky ray randall perry melvin max mathew marvin mario lucas louis lonnie lester
leroy leon lance kurt kirk julio johnny jon joel jimmy jared herman gregg glenn gene fred floyd elmer eddie dwight dustin derrick darryl darrell danny
curtis corey cory claude clarence casey byron blake armando arturo andy andre alvin alfred alfredo allen allan alex rohan alok tobin finn elliot elliott eliot
jamal darnell malik deshawn hakeem kareem rasheed marquis kendrick lamar
koji minoru chen jian qiang jie hyun min-ho sung nguyen minh bambang joko budi hendra
calum evan gavin wesley graeme duncan kenny lenny dominik sergey andrei nikolai vitaly valery viktor gennady dmitriy arkady
leonid vadym bohdan maksym anton artem denis yaroslav sergiu marius razvan ciprian luka jovan stefanos nikos giorgos yannis
dimitris kostas vassilis panagiotis spyros andreas christos tassos ahmad yahya ismail bashir haroon sulaiman suleiman
abdulrahman abdullahi mahmood hamza osama yasser ayman wael hisham sami rami nabil jamil bassam emad essam mohamed mohamad sekou
alassane cheikh abdoulaye boubacar souleymane modou lamin ebrima kwadwo nii sizwe siyabonga mduduzi nhlanhla simphiwe manish
mayank nitin piyush pranav rakesh sudhir sunder tarun umesh vinay vinod yash zubair arif babar fawad haider khawaja nasir qasim
shehbaz usman waqar hiroki takeshi kazuo masato naoki shinzo yoshihide taro joon seung jae wei-ming duc tuan minh-tri rizal
anwar zulkifli agus prabowo benigno mateo nicolas emiliano maximiliano fabian ezequiel horacio`;
const FEMALE = `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen
angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria catherine
heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith megan cheryl hannah
jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace
amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie hillary
kellyanne ursula nicola fiona claire lucy chloe sophie ellen jane kate katie anne sally wendy hilary tracy
fatima aisha zainab maryam leila yasmin priya anita sunita mei yuki keiko olga natasha svetlana irina elena ingrid greta
astrid heidi camille amelie carmen rosa lucia sofia valentina ines joanna rosie nina eva clara ada edith harriet imogen sue lise corinne loretta imelda serena vesna marisol
alison kirsty morag eilidh ailsa gwen angharad sian sioned bethan niamh siobhan aoife roisin sinead orla maeve deirdre beth bethany
agnieszka katarzyna malgorzata ewa zofia hanna magdalena petra jana lenka zuzana eszter katalin zsuzsanna ildiko ioana mihaela jelena milica ivana
oksana olena iryna tetiana yulia nataliya ekaterina anastasia tatiana ludmila galina birgit heike sabine ute monika claudia gisela renate silke
anke johanna frida karin annika sofie kirsten mette pernille hanne liv ragnhild sigrid marit solveig helena kaisa aino marjatta annelies marijke
saskia sanne wilhelmina marie-claire helene margaux juliette celine sylvie veronique nathalie dominique aurelie giulia francesca chiara paola alessandra
federica giovanna carla silvia beatriz pilar mercedes dolores consuelo guadalupe ximena paloma alejandra gabriela mariana fernanda luciana
juliana renata zahra samira nadia rania dalia huda amina khadija salma noor shirin parisa soraya farah lakshmi meera kavita deepa
nandini shreya pooja neha radhika indira naledi lerato nomsa thandi thandiwe thandeka palesa lindiwe zanele ngozi chioma amara ifeoma adaeze funmi yetunde
effie dawn rosalind gillian marjorie gwendolyn dorothea ottoline clementine josephine genevieve leonora winifred mabel edna phyllis doreen maureen eileen noreen
bernadette philomena assumpta oonagh grainne brid nuala dervla ciara fionnuala bronagh orlaith eimear catriona mhairi isla iona elspeth rhona senga
lowri nerys eirlys delyth carys eleri meinir bronwen ffion jill lynne gail paula rhonda tammy debbie cindy darlene lorraine colleen shelley leanne kylie narelle
raelene bronwyn chanda mutinta thokozile busisiwe nokuthula nomvula sibongile ntombi wambui njeri nyambura
wangari atieno achieng adhiambo akosua abena adwoa yaa afua abiba hadiza zainabu hauwa rukayat folake bukola titilayo omolara nneka uche ebele obiageli
rekha sushma smita geeta usha asha mamata mayawati jayalalithaa vasundhara rukmini padma saroja kamala malini jasmin meenakshi
anjali divya swati shalini nirmala sheela shobha leela farida nasreen rukhsana tahira benazir hina mariam zeinab yasmine samia latifa hanan layla souad naima
ebru elif ayse fatma zeynep emine gul nurcan larisa lyudmila tamara valentyna halyna bozena danuta grazyna jadwiga krystyna wieslawa mirela violeta rodica
dorota monica rosario soledad graciela estela norma bernarda emilia ofelia susana marcela lorena viviana yolanda miriam noemi raquel luz itziar nerea
ingvild berit gerd unni randi vigdis sigrun gudrun kristin bente lene merete birgitta gunilla margareta ulrika maija liisa tuula pirjo riitta
martina jutta hildegard irmgard liesel ulla marlies anneliese chantal solange odile colette brigitte mireille ghislaine simone jeanne lucie aurore manon
tina tiffany erin tanya wanda bonnie connie holly sherry stacy stacey tara monique veronica yvette yvonne vanessa valerie tonya tracey thelma sylvia rita
peggy paulette priscilla ramona rosemary roberta renee nora naomi nadine myra molly mindy melinda melanie meghan maxine marsha marlene marian marianne marcia
mandy lynda lynn lydia lucille louise lola lillian lila leticia lana kristy kristi kristen kendra katrina kara kaitlyn josie joanne joann jeanette jasmine janis
irma irene hilda hazel gretchen geraldine gayle felicia faye ethel estelle esther erica erika elsie elsa ellie eloise elaine dora dianne deanna cora christy
cheri celia cecilia cathy cassandra carrie caroline candice camilla caitlin bessie bernice belinda becky beatrice audrey annie annette angelina angelica
alyssa allison alicia agnes adele abby zoe latoya keisha tamika shanice aaliyah
aminata fatou mariama wanjiru akinyi halima sachiko haruka emi naoko yoko midori xiu mei-ling soo-jin hye siti sri ratna
vera isobel isabel isabelle sheila marjory rebekah gemma hayley jodie kirstie lindsay lindsey rhiannon tamsin zara freya phoebe
georgina gwyneth josefina jocelyn katja kathy kristina leah lilian livia ludovica maja malin marta matilda mathilde melina
myriam nadezhda natalia nataliia nella nelly nikki oriana paulina petronella polina rebeca romina rosalie rosalia rosanna
rosemarie sabina sabrina salome sandrine selma silvana simona sonia sonja stina susanna susanne suzanne tania tessa tova trudy
ulrike urszula valeria vasilisa verena viktoria vilma yevgenia zuzanna fatoumata aissatou ndeye khady nafissatou zeynab sakina
soheila mahnaz nasrin golshifteh zakia habiba malalai parwana nargis saira sadia uzma asma bushra sumaya zaynab hala rasha heba
ghada ritu rashmi sunitha jyoti madhuri mamta neelam pallavi preeti sapna seema shweta smriti sonal swapna tanvi vidya akiko
ayumi chie eriko hiromi kaori kumiko mariko megumi miki sayaka yuka yukiko eun-ji hye-jin ji-woo min-ji soo-yeon xiaoling thuy
linh huong mai-anh nurul wulan rosalba fabiola xochitl yesenia maricela marisela araceli itzel leonor lourdes milagros nelida
mona dina mira mia mila lara ria`;

/** Names of men in one country and of women in another. */
const OF_EITHER =
  'jean andrea alex sam chris ashley casey nicola simone dominique camille claude joan jan terry kelly noor alexis lindsey lindsay jordan sidney tracy stacy tyler jesse logan blake jamie robin leslie dana charlie shannon jody jackie nicky frankie effie';

const GIVEN_NAMES: ReadonlyMap<string, 'he' | 'she' | 'either'> = new Map([
  ...MALE.split(/\s+/).map((name) => [name, 'he'] as const),
  ...FEMALE.split(/\s+/).map((name) => [name, 'she'] as const),
  ...OF_EITHER.split(' ').map((name) => [name, 'either'] as const),
]);

/** Whose given name a word is, lower case, with or without its accents. */
function bearersOf(lower: string): 'he' | 'she' | 'either' | undefined {
  return GIVEN_NAMES.get(lower) ?? GIVEN_NAMES.get(withoutAccents(lower));
}

/** Whether a word, lower case, is a given name. */
export function isGivenName(lower: string): boolean {
  return bearersOf(lower) !== undefined;
}

/** The likelier pronoun of whom a word, lower case, is the given name of; undefined for other words and where it tells neither. */
export function genderOfName(lower: string): 'he' | 'she' | undefined {
  const bearers = bearersOf(lower);
  return bearers === 'either' ? undefined : bearers;
}

/** Titles and roles that tell a pronoun. */
export const GENDERED: ReadonlyMap<string, 'he' | 'she'> = new Map<string, 'he' | 'she'>([
  ...`mr sir lord king prince spokesman chairman congressman councilman policeman father son brother husband man boy actor dad grandfather grandson uncle nephew boyfriend fiancé crewman waiter
  fisherman headmaster mullah imam priest`
    .split(/\s+/)
    .map((word) => [word, 'he'] as const),
  ...`mrs ms miss dame lady queen princess spokeswoman chairwoman congresswoman councilwoman policewoman mother daughter
  sister wife widow woman girl mum mom grandmother granddaughter aunt niece girlfriend fiancee fiancée waitress nun housewife actress midwife madam`
    .split(/\s+/)
    .map((word) => [word, 'she'] as const),
]);

/** What speaks for somebody whose it is. */
export const AROUND_PERSONS: ReadonlySet<string> = new Set([
  'office',
  'camp',
  'campaign',
  'family',
  'staff',
  'entourage',
]);
