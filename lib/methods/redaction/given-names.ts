/**
 * Given names that Londoners bear and that are no English words, by where they are mostly from: what a name is known by where
 * capitals or cues are missing. Names that are words too (Grace, Mark) stand in `NAMES_AND_WORDS`.
 */
const GIVEN = `
adam adrian alan alastair alex alexander alexandra alfie alice alison allison amanda amelia amy andrea andrew andy angela anita
ann anna anne annie anthony antony archie arthur barbara barry beatrice becky ben benjamin bernard beth bethany betty beverley
brenda brian bridget bruce bryan callum carl carol caroline catherine cathy charles charlie charlotte cheryl chloe chris christina
christine christopher claire clare clive colin connor craig cynthia daniel danny darren dave david deborah debbie denise dennis
derek diana diane dominic donald donna doreen dorothy doug douglas duncan edith edward edwina eileen elaine eleanor elizabeth
ellen ellie elsie emily emma eric erica ethan ethel eva evelyn fiona frances francis fred freddie frederick freya gareth gary gavin
gemma geoff geoffrey george georgina gerald geraldine gerard gilbert gillian gladys glenn gordon graham greg gregory gwen hannah
harold harriet harry heather helen henry herbert hilary howard hugh ian imogen irene isaac isabel isabella isla jacqueline jacob
jade jake james jamie jane janet janice jason jayne jean jeff jeffrey jemma jenna jennifer jenny jeremy jess jessica jill jim jimmy
joan joanna joanne joe joel john johnny jonathan jordan joseph josephine josh joshua joyce judith judy julia julian julie june karen
kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry kev kevin kieran kim kirsty kyle larry laura lauren laurence
lawrence leah leanne lee len leonard lesley leslie lewis liam linda lindsay lisa liz lloyd logan lorraine louis louise lucas lucy luke
lynda lynn lynne madeleine maisie malcolm mandy margaret maria marian marie marilyn marion marjorie martha martin martyn mary matt
matthew maureen maurice maxine megan melanie melissa michael michelle mick mike mildred miriam moira molly monica morris muriel nancy
naomi natalie natasha nathan neil nicholas nick nicky nicola nigel noah noel nora norma norman oliver olivia oscar owen pam pamela
patricia patrick paul paula pauline peggy penelope pete peter phil philip philippa phillip phoebe phyllis poppy rachael rachel ralph
ray raymond rebecca reg rhys richard rita robert robin roger roland ron ronald rory rosemary ross rowena roy ruth ryan sally sam
samantha samuel sandra sara sarah sean sebastian shane sharon shaun sheila shirley simon sophia sophie stacey stanley stella stephanie
stephen steve steven stewart stuart susan susie suzanne sylvia tara ted terence teresa terry thelma theresa thomas tim timothy tina
toby todd tom tommy tony tracey tracy trevor valerie vanessa vera vernon veronica vicky victor vincent violet vivien vivienne wayne
wendy wilfred william winifred yvonne zac zach zoe
jermaine tyrone dwayne leroy delroy winston errol everton desmond carlton marlon jerome tyrell tyrese shanice shaniqua latoya kadeem
rashawn devonte kemar romeo jamal malachi keisha tanisha chantelle chanel aaliyah shante monique dionne cedella marcia beverly
adeola adebayo adewale ade adeyemi abiola abimbola ayo ayodele ayomide babatunde bola bolaji bukola damilola dele femi folake folasade
funmi funmilayo ife ifeoluwa kehinde kemi kunle lanre olabisi oladele olamide olayinka olu olumide oluwaseun oluwatobi omolara
seun segun sade shola simisola taiwo temi temitope tobi tolu tola toyin tunde wale wole yemi yetunde yinka yewande
adaeze amaka chiamaka chidi chidinma chika chike chima chinedu chinonso chioma chukwuemeka ebele ebuka emeka ifeanyi ifeoma ijeoma
ikechukwu ikenna kelechi kenechukwu ngozi nkechi nnamdi nneka obinna ogechi okechukwu uche uchenna ugochi
abena adjoa adwoa afua akosua akua ama ato efua ekow esi kobina kofi kojo kwabena kwadwo kwaku kwame kwasi kweku nana yaa yaw yaaba
abdi abdirahman abdullahi abdulkadir asha ayaan ayan bashir cabdi deeqa faduma farah guled habiba halima hamdi hibo hodan ifrah ikran
ismahan khadra liban maryan mohamud muna nasra osman sagal sahra samatar warsame yusuf zahra
abdul abdulla abdullah abdur abu ahmad ahmed aisha ali amin amina amir amira anwar arif asad asif asma ayesha aziz bilal dawud
ebrahim faisal faiza farhan farida farooq fatema fatima fatimah fawad ghulam habib hafsa hajra hamid hamza hana hasan hasina hassan
hiba huda humaira hussain hussein ibrahim idris ilyas imran inam iqbal irfan ismail jahangir jamila javed junaid kamal kamran karim
khadija khalid khalida laila latif layla leila lubna mahmood mahmud majid maliha mansoor maryam masood maya mehdi mehwish moeen
mohamed mohammad mohammed mohsin mohsen muhammad mujib mumtaz munir mustafa nabila nadia nadeem naeem naima najma nasim nasir nasreen
nazia nazir noor nusrat omar omer parveen qasim rabia rafiq rahim rahima rania rashid rashida rasheed razia rehana rehman rizwan rubina
ruksana saad saeed safiya saima sajid salim salma salman samina samir samira sana sara shabana shabnam shafiq shahid shahida shaheen
shakil shamima sharif shazia sohail sultana sumaiya sumaya suleiman syed tahir tahira tariq tasnim umar usman wahid waqar waseem
yasin yasir yasmin yasmeen younis yousef yousuf yunus zaheer zahid zahida zaid zainab zakia zara zaynab zeeshan zubair
abhishek ajay akash amar amit amrit anand anil anish anita anjali ankit arjun arun arvind asha ashok bhavna bhavesh chandra deepa
deepak dev dinesh divya ganesh gaurav geeta gita gopal gurdeep gurpreet gurmeet hardeep harish harjit harpreet harsh hema hitesh indira
jagdish jaspreet jasvinder jasmeet jatin jaya jyoti kalpana kamala karan kavita kiran kirpal krishna krishnan kuldeep kulwinder
lakshmi lalita leela madhu mahesh mandeep manisha manjit manjula manoj manpreet meena meera mohan mukesh mukta narinder naveen neha
nikhil nilesh nisha nitin padma parminder pooja poonam prabhjot pradeep prakash pranav prasad pratik praveen preeti prem priti priya
priyanka radha raj raja rajan rajesh rajinder rajiv rakesh ramesh rani ranjit ravi ravinder rekha renu reshma ritu rohan rohit rupa
rupinder sachin sagar sandeep sangeeta sanjay sanjeev santosh sarita satish satnam seema shanti shilpa shiv shreya shyam simran sita
sonal sonia sudha suman sumit sunil sunita suresh surinder surjit sushil swati tanvi tejal uma umesh usha varun vasanti veena vijay
vikas vikram vimal vinay vinod vishal vivek yash yogesh
arul aravinthan dilshan kumaran mahinda nimal nirmala nithya nuwan pathmanathan pushpa rajeswari sanath selvi sivakumar suganthi
tharindu thulasi vasuki
agnieszka aleksandra andrzej anja ania arkadiusz artur asia beata bartosz bogdan bozena danuta dariusz dawid dorota elzbieta ewa
gosia grazyna grzegorz halina henryk iwona jacek jadwiga jakub jan janusz jaroslaw jerzy joanna justyna kamil karolina kasia
katarzyna kinga krystyna krzysztof leszek lukasz maciej magda magdalena malgorzata marcin marek mariusz mateusz michal miroslaw
monika pawel piotr przemek przemyslaw radek rafal ryszard slawomir stanislaw stefan sylwia szymon tomasz urszula waldemar wiktor
wioletta wojciech wojtek zbigniew zofia zuzanna
adriana alexandru alin alina andrei anca bogdan camelia catalin ciprian constantin corina cosmin costel cristian cristina daniela
dragos dumitru elena florin florina gabriela gheorghe gigi ileana ilie ioana ion ionela ionut iulian larisa laurentiu liviu loredana
luminita madalina marian marius mihaela mihai mircea mirela nicolae nicoleta oana octavian ovidiu petru raluca razvan roxana simona
sorin stefania tiberiu tudor valentin vasile viorel vlad
dimitar georgi ivan ivanka krasimir plamen stoyan svetlana todor tsvetan vasil violeta yordan zdravko alena anastasia boris dmitri
dmytro ekaterina galina igor irina kateryna ksenia larysa lyudmila maksym mykola nadezhda natalia oksana olena olga oleksandr pavel
sergei serhii taras tatiana volodymyr yana yulia yuri zoya arturas dainius egle gintaras jonas jurate laima lina mantas rasa rokas
vytautas zilvinas arben besnik blerim dritan edona elira fatmir flutura ilir kreshnik luan mirjeta valon
ahmet aylin ayse aydin baris burak cem cemal cemil derya dilek ebru elif emine emre engin erdal erkan esra fatih fatma ferhat filiz
gokhan gulay gulsen hakan halil hatice hulya huseyin ibrahim ismet kemal kerem koray mehmet melek meltem meryem metin murat mustafa
nazli necati nermin nurcan onur orhan osman ozgur ozlem pinar ramazan selim selin serap serkan sevda sevgi sibel suleyman tolga
tulay turgay ugur umit volkan yasemin yilmaz zehra zeynep rojda berivan baran dilan sherko azad
abeba alem almaz bereket biniam dawit ermias feven filmon freweini genet girma haben hiwot kidane lemlem luwam makda meron mesfin
mulugeta rahel samrawit selam senait semhar tekle tesfay tigist tsegay yohannes yonas zerihun
arash ardeshir azadeh babak bahram behnaz behrouz cyrus dariush farhad farzaneh fereshteh hossein kaveh kourosh laleh mahnaz mahsa
maryam mehrdad mina mojgan nasrin navid nazanin niloufar parisa parvin payam reza roya sepideh shahram shirin siavash soheila
soroush yalda zahra
abilio afonso alejandra alejandro alvaro amparo ana andres antonio armando beatriz bruno camila carla carlos carmen catarina claudia
cristobal diego duarte eduardo elisabete enrique ernesto esperanza esteban felipe fernanda fernando filipa francisca francisco
gabriel goncalo gonzalo guilherme gustavo hector helena ines inacio isabela jaime javier jesus joao joaquim joaquin jorge jose juan
juana juanita julio leandro leonor leticia lourdes lucia luciana luis luisa luiz manuel manuela marcelo marcos margarida mariana mario
martim mateo miguel milagros nelson nuno pablo paola paulo pedro pilar rafael ramon raquel raul renata ricardo rocio rodrigo rosa
rosario rui salvador santiago sergio silvia soledad sonia susana teodoro thiago tiago valentina vasco vera veronica vitor ximena yolanda
aminata amadou awa bakary binta boubacar demba diarra djibril fanta fatoumata ibrahima idrissa issa kadiatou lamine mamadou mariam
mariama moussa oumar ousmane salif seydou sidibe souleymane celestine clarisse didier gaston guy herve jeanne josiane marcel mireille
nadege pascal patrice solange sylvie thierry yannick yves aurelie baptiste benoit camille clement francois guillaume mathieu
andreas androulla antonis chrysanthi christos costas despina dimitri dimitris eleni elpida georgios giorgos ioannis katerina
konstantinos kostas kyriacos kyriakos loucas maroulla nicos nikos panayiota panayiotis panos photini savvas sotiris spyros stavros
stelios thanos theodora vassilis xenia yiannis yiota zoe
aaron abigail ari asher avi avraham baruch batya chaim chana chaya dov dovid elisheva esther ezra fraidy gedalia gitty hadassah
leib malky menachem mendel mendy miri mordechai moshe naftali pinchas rachel reuven rivka rivky ruchel sarah shaindy shimon shlomo
shmuel shoshana shulem simcha tzvi yaakov yehuda yisroel yitzchok yoel yosef yossi zev
aine aisling aoife brendan brigid caitlin caoimhe ciara ciaran colm conor cormac dara declan deirdre dermot eamon eamonn eilis
eimear eoin fergus finbar fionnuala grainne kieran liam lorcan mairead malachy maeve niamh noreen oisin oonagh orla padraig pearse
roisin ronan saoirse sean seamus shauna sinead siobhan sorcha una
angus ailsa alasdair callum catriona ewan euan eilidh fergus fraser hamish iain isla lachlan mairi mhairi morag rhona rory shona
bronwen carys cerys ceri dafydd dilys dylan efan eirlys emrys ffion gareth gethin glenys gwyneth gwilym huw ieuan ifan iolo llinos
lowri megan mair meirion myfanwy nia rhian rhiannon rhodri rhys sian sioned tegan tomos wyn
bao chao chen cheng chi-ming feng guo hao hui hua jia jiahui jian jin jing jun kai lei li liang lihua lin ling mei mei-ling ming na
ping qiang qing rong shan shu siu suki tao tian wei wen xiang xiao xiaoming xin xiu xu yan yang yi yifan ying yu yue yuxin zhang zhen
zhi anh bich chau cuong dao dung duong giang hanh hien hoa hoang hong huong huy khanh lan linh loan long mai minh my nga ngan nghia
ngoc nguyet nhung phuc phuong quan quang quoc son tam thanh thao thi thu thuy tien toan trang trung tuan tuyet van viet xuan
akiko ayumi emiko haruka haruki hiroshi keiko kenji makoto naoko noriko sakura satoshi takashi yoko yuki yumi eun-ji hyun ji-woo
jihoon min-jun minseo seo-yeon soo-jin sung arnel analyn bayani corazon danilo divina emelyn imelda jhun jocelyn jomar liezel
liwayway marites maricel marilou rodel rogelio rommel rowena virgilio
bhekisizwe lindiwe nkosana nomsa sipho tendai thabo themba tinashe farai rutendo tafadzwa tatenda chipo blessing kudzai rudo
nyasha wanjiku njeri kamau kipchoge mwangi otieno achieng wambui nakato mukasa babirye nalubega ssali okello akello jelani makena
`
/** Given names and surnames that are English words, months or places too: a name only by what stands around them. */
const NAMES_AND_WORDS = `
amber angel april art ash asia august autumn basil bea bill blessing bob brook brooke carol chad chase chelsea christian cliff coral
crystal daisy dale dan daphne dawn dean dee destiny diamond dick dolly don drew eden ebony emerald eve faith fern flora florence
ford frank gale gay gene georgia ginger glen glory grace grant guy happy harmony hazel heaven heath heather henry holly honey hope
hunter hyacinth india innocent iris iris ivory ivy jack jasmine jay jet jewel jo jordan joy jude juliet june kay kenya king kit kitty
lance lane laurel lark leo lily lotus love lucky luna major marina mark marsh mason maria max may melody mercy miles milan ming minty
mo myrtle nat nick oak olive opal paddy page paige paris pat patience patty pearl peg penny percy pip pippa precious prince princess
promise prosper prudence queen queenie rain ray reed rex rich rob robin rocky rod rose rosie rowan royal ruby rue rusty sage
sandy scarlet scott shelly sierra sky skye sid sienna silver skip sky star sterling stormy sue summer sunday sunny sydney tab taylor temperance tiffany
tiger trinity troy trust unity val vic reg hugh wen ade ama asher bola camelia clement dung hao harsh ion jade jan jean jun lan lei ling loan
long mantas marian matt mina my na nga noel norman ping pilar poppy rani rosemary shan shiv son sung tam tolu tudor thu van
victor wale yang yaw prosper may june lawrence kim dev star said bart bud rick clay biff blaze pierce mack pa victoria vida viola violet virginia ward warren wednesday will willow winter wisdom woody zion
`
const words = (text: string) => new Set(text.trim().split(/\s+/))

export const GIVEN_NAMES = words(GIVEN)
export const AMBIGUOUS_NAMES = words(NAMES_AND_WORDS)
