/** Surnames that Londoners bear: those that are no English words alone tell a name; the rest do beside a given name. */
const SURNAMES = `
abdi abdullah abdullahi abraham acheampong adams addo adebayo adegoke adeleke adeniyi adeola adesanya adeyemi adjei adu afolabi agarwal
agbaje agyeman agyemang ahmad ahmed ahmeti akhtar akinola akinwale akpan akter alam alexandrou ali allen alvarez aly amadi aminu amoah
ampofo anderson andersen andrews ansah antwi appiah armstrong arshad asamoah asante ashraf atkinson awan ayodele aziz babatunde badu bailey
baker balogun bamgbose bangura banerjee baptiste barnes barrett barry begum bello bennett bernard bhatt bhatti bibi boateng bogdan bondarenko
bose botha boyle bradley brennan brown bryan bui burke burns butler butt byrne cameron campbell campos carr carter castro cavanagh celik
ceesay chakraborty chan chang chapman charalambous chatterjee chaudhary chaudhry chaudhuri chen cheng cheung choi choudhury chow chowdhury
christodoulou chukwu chung clark clarke coker cole coleman collins connolly cook cooper costa cox cruz cunningham da-silva dang das
davies davis dawson demetriou demir desai dhillon dhaliwal diallo diaz diop dixon dlamini dogan doherty dominguez donnelly doyle
driscoll dsouza duarte dube duffy duncan duong edwards efe ekwueme ellis emmanuel evans eze farah fernandes fernandez ferreira
fisher fitzgerald fletcher flores flynn fofanah foster francis gallagher garcia gardner garner gayle georgiou ghosh gibson gill
gomes gomez gonzalez goldberg goldstein gomis gordon graham grant gray green greenberg gunawardena gupta gutierrez hagos haile hall hamilton
haque harper harris harrison harvey hassan hashi henderson henry hernandez hicks hill ho hoang holmes hossain howard hoxha hudson
hughes hunt hunter hussain hussein huynh ibrahim idowu igwe ikeji ilyas iqbal islam ismail ivanov jackson jalloh jama james janjua jansen
javed jenkins jimenez joannou johal johnson johnston jones jordan jorgensen joseph joshi kabir kalu kamara kane kang kapoor karim karimi kaur
kaya kaplan katz kebede kelly kennedy khalil khan khanom khatun khatri kidane kilic kim king klein knight koroma kovacs kowalczyk kowalska
kowalski kumar kwan kwarteng kyriacou lam lau law lawal lawson lee leung levy lewandowski lewis li lim lin liu lloyd lopes lopez
macdonald mackenzie mahmood mahmoud malik mann mansaray mansour marques marshall martin martinez martins mason matthews mbaye mccarthy
mcdonald mckenzie mclean mcnamara mehta mendes mendez mendoza mensah michaelides miah miller mills mirza mishra mistry mitchell
mohamed mohamud mohammadi mohammed moore morales moreno morgan morris morrison mukherjee mulligan murphy murray musa mustafa mwangi nair
nasir ncube ndlovu nduka nelson newman ng ngo nguyen nicholson njoroge nkrumah novak nowak ntim nunes nwachukwu nwankwo nwosu
obi obiora oconnor odonnell oduya ofori ogbonna ogunleye ogunbanjo ojo okafor okeke okonkwo okoro okoye oliveira olaniyan olorunfemi omar
omondi oneill onyeka opoku ortiz osborne osei osman ostrowski owusu oyelaran oyewole ozdemir ozturk palmer panayiotou pandey papadopoulos
parker parmar patel patil patterson pearce pereira perera perez perry petrov petrovic pham phan phillips pillai pinto pires pirzada
popa popescu popov powell prasad price qadir quansah quaye qureshi rafiq rahman rai ramirez ramos rana rao rashid reddy rehman reid reilly
reyes rezaei ribeiro richards richardson rivera roberts robertson robinson rodrigues rodriguez rogers romero rosenberg ross rossi
rowe roy ruiz russell ryan sahota said saleem samuel samuels sanchez sanders santos sandhu sanghera santana sarkar sarpong saunders savage
schwartz scott sesay sethi shah shahid shaikh sharif sharma shaw sheikh shepherd sherpa shrestha siddique siddiqui sidhu silva
silverman simmons simpson singh sinha smith soares sousa souza stavrou stephens stevens stewart stone suleiman sullivan sultana suzuki swiatek
szymanski tahir tan tanaka taylor teixeira tekle tembo tesfaye thapa theodorou thomas thompson thomson torres touray tran tucker turner
uddin udoh ullah uzoma vargas varma vaz vega verma virk vu wagner waheed walker wallace walsh wang waqar ward warsame watson webb
wells west white wielgosz wilkinson williams williamson wilson winters wojcik wong wood woods wright wu xu yadav yang yeboah yildiz
yilmaz young yousaf yousef yusuf zafar zaman zhang zhao zheng zhou zielinski
abbott archer arnold atwood barber barker bell berry best bird bishop black blair boyd brooks bryant burton byrd carpenter church
crawford day dean duke elliott farmer field fields flowers ford fowler fox freeman frost gilbert goodman goodwin greene hardy
hart hawkins hayes heath holland hood hope hopkins horn howell hull ingram kent lane lamb little long love lowe lucas lynch marsh may
mercer moss myers nash noble norris oliver owens page paine parsons payne peacock perkins pitt poole pope porter potter pratt quinn
ray read reed reeves rice rich rivers rose rowley rush salmon sharp short silver singleton skinner small snow sparks speed spencer steel
stanley stark street strong summers sutton swan sweet temple terry todd townsend underwood vaughan wade walters warner waters watts
weaver webster welch wheeler whitehead wild wilde winter wolf woodward yates
`
/** In the dictionary and yet hardly ever a word in an English answer. */
const SELDOM_WORDS = `
begum khan singh kaur patel shah ali ahmed das ho kim lee li lin liu chan chen wong tan tran lam rao roy singh smith jones davies
williams wilson johnson thompson robinson roberts evans harris clarke jackson edwards hughes lewis morris morgan campbell mitchell
kelly murphy khatun rahman islam
`
const words = (text: string) => new Set(text.trim().split(/\s+/))

export const SURNAME_LIST = words(SURNAMES)
export const SURE_SURNAMES = words(SELDOM_WORDS)
SURE_SURNAMES.delete('islam') // a faith in most answers
