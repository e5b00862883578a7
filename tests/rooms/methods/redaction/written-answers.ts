import type { Kind } from '@/lib/methods/redaction/proposal'
import type { MadeAnswer, Personal } from './made-answers'

/**
 * Answers written by hand after redaction was, to measure it by what it was not made for. What is personal stands in braces,
 * after its kind.
 */
const WRITTEN = `
Hi there, it's {name|Gloria Asamoah} from flat 6 again. Still no reply.
You lot never listen. {name|Wesley Pinnock}, E17
I'm the treasurer, {name|Bhavesh Trivedi}, and I look after the money.
pls call {name|Maureen} on {telephone|0208 802 4415}, she knows everything
On the 14th PC {name|Lowther} took my statement, since then zilch.
P.C. {name|Akinfenwa} and P.C. {name|Rudge} came within the hour, brilliant.
DS {name|Pauline Crewe} has been dealing with my case
Acting Inspector {name|Sulaiman} never turned up
Ward Councillor {name|Errol Maddix} should resign
Our MP, {name|Meg Dunmore}, has written to the borough commander.
the caretaker {name|mr oduya} let them in
ask {name|Mrs Papageorgiou} at no 9, she saw it all
My nephew, {name|Jahmal}, was 15.
My mate {name|Stevo} got nicked for nothing
Two lads called {name|Reece} and {name|Kayden} run the stairwell.
{name|Zubeda Karimjee}\nSecretary, Harrow Asian Women's Group
Yours in hope\n{name|D. Featherstone}
Sent from my iPhone\n{name|Tolga}
- {name|Marcia W.}
Completed by {name|Yasmin Qadri-Shaw} (chair) and {name|Leopold Benn}
Present: {name|I. Chowdhury}, {name|T. Mbatha}, Cllr {name|R. Hargreaves}
Minutes taken by {name|Philippa Stowe}
{name|Iqra} and her sister {name|Sumaira} won't use the alley any more
it's always {name|Kevin} from number 12
I spoke with {name|Chief Superintendent Barbara Adeleke} at the fun day
Thank you {name|Dean} and {name|Lorna} for the bike marking.
{name|Nana Yaa Ofosu} told me that the youth club is shutting
When {name|Krzysztof} complained he was laughed at
according to {name|Adwoa Sekyere}, nothing will change
Officer {name|Thandiwe Dube} visits our school, kids love her
{name|Señor Óscar Villanueva} owns the café
{name|Anh Thu Trinh} has a nail bar on the corner
{name|Hyacinth Bouquet}, 82, was mugged for her pension
spoke 2 {name|danny} about it he said its a civil matter
my name's {name|sharmarke} and im 16
i am {name|patience adjei}
this is {name|Ola} from the Somali centre
{name|Lakshmi Venkataraman}'s windows were put through
The family of {name|Kiyan Prescott} still waits for justice.
Why was {name|Mustafa Bulut} tasered?
me and {name|Shaz} are scared
Landlord is a {name|Mr H S Bhogal}
{name|Rabbi Mendel Glickstein} spoke well
{name|Father Eugene} opened the hall for us
My GP {name|Dr. Anneliese Vogt} reported it
mob {telephone|07946-112 358}
{telephone|07 946 112 358}
Telephone: {telephone|(0208) 555 0192}
{telephone|+44 7946 112358}
{telephone|00447946112358}
Tel/fax {telephone|020 8555 0143}/4
ring me ({telephone|020-7946-0991})
my home no. {telephone|01708 555 123}
call {telephone|07946112358}!!
WhatsApp {telephone|+44 (0) 7946 112 358}
{telephone|020 7946 0018 x203}
{telephone|0793 611 2358}
email {email|the.mayhews@talktalk.net} or phone
{email|Y.QADRI@NHS.NET}
{email|chair_sppn4@e10residents.co.uk}
contact us at {email|hello@bow-tenants.coop}
{email|marcusg1987 @ hotmail.com}
{email|b.o'leary@met.police.uk}
{email|jo [at] stokeytown [dot] org}
mail me on {email|tyrell.b2@live.co.uk}.
I'm at {postcode|E8 3NJ} if that helps
{postcode|n17 9ta}
{postcode|SW9  7AB} area is bad
{postcode|CR76BG}
my postcode is {postcode|Wc1n 3jd}
{postcode|EC1A1BB}.
{address|17 Poets Road}, N5
I reside at {address|Flat 21 Kestrel House, Dace Road}
{address|9a Tetherdown}
they live above the chicken shop, {address|143b West Green Road}
we are at {address|8 St. Mark's Rise}
{address|Apartment 5, The Foundry, 12 Dereham Place}
{address|no 44 Ermine road}
{address|2 Sir Alexander Close}
{address|61 Hillside}
{address|38 Bishops Way}, {postcode|E2 9HB}
the squat at {address|100-102 Stamford Hill}
my mum lives at {address|55 Ashley crescent}
the house opposite {address|29 Glyn Rd}
red Corsa {number-plate|KX07 HZN}
moped no plate but helmet had {number-plate|LJ66 OUD} on it??
{number-plate|GF53RVO} parked across my drive again
a grey golf reg {number-plate|R845 KLU}
the plate was {number-plate|ey14 vcz}
Registration {number-plate|T77 BAD}
van {number-plate|WN15 ZRX} dumping rubbish
{social-handle|@queenofe5} knows
my insta {social-handle|@tay.0nes}
dm me on snap: {social-handle|lil_kdotz}
{social-handle|https://www.facebook.com/profile.php?id=100084}
look at {social-handle|tiktok.com/@n9updates}
{social-handle|x.com/hackneyhorse}
my nhs number {nhs-number|485 777 3456}
NI {national-insurance-number|PB 34 21 09 D}
crime number {crime-reference|4612345/21}
CAD ref {crime-reference|6021}
the reference was {crime-reference|BCA-20394-23-0101}
URN {crime-reference|01YE0234510}
My crime ref is {crime-reference|01/345678/23}
date of birth {date-of-birth|07/11/58}
DOB: {date-of-birth|1st Jan 2001}
she was born on {date-of-birth|19 September 1947}
D.O.B {date-of-birth|22.03.1975}
`

/** Nobody is named in these. */
export const WRITTEN_CLEAN = `
The Bridge House pub on Borough Road gets rowdy.
Safer Transport Team at Seven Sisters do a cracking job.
Young Muslims feel targeted after 7/7.
Hornsey and Wood Green needs its custody suite back.
Sgt shortages are a scandal.
Councillors, MPs and AMs should hold them to account
PC culture has gone mad
Dr surgery car park is used for dealing
Get rid of the Police and Crime Commissioner.
Snapchat and Instagram are used to sell drugs.
I've lived here since 1964 and it was never this bad.
My road was closed for 6 hours on 3 June.
Bring back Sir Robert Peel's principles.
The Bangla Town arch, Brick Lane.
Neighbourhood Watch is dead in Cranbrook and Valentines wards.
Kingsland High Street, Gillett Square and Ridley Road.
Please see the report of 12 May 2009, page 34.
About 1 in 5 calls is answered.
We had 3 stabbings in 2 weeks near Morley College.
Cycle Superhighway 2 and the A12.
North Middlesex Hospital A&E
Harris Academy pupils at the bus stop, 4pm.
Pentecostal church on Lea Bridge Road.
Latin American community at Elephant and Castle.
Eastern Europeans drinking in Valentines Park
Bobby on the beat? Ha!
Met Police = institutionally racist (see Macpherson, Casey)
Priority 1: Burglary. Priority 2: Robbery. Priority 3: ASB.
Take a leaf out of Greater Manchester's book
Sure Start and the Children's Centre
Ealing Broadway, Acton High Street, Hanwell.
Notting Hill Gate to Shepherd's Bush Green
Good luck with the survey!!!
not enough bobbies , to many cars
Domestic Violence Forum and Victim Support do more.
Hate crime on the 29 bus and the W3.
No comment.
N/A
More CCTV at Clapham Junction, Lavender Hill and Falcon Road.
Kids on e-scooters along The Parade and Market Place.
West Indian elders remember the sus laws.
Olympic Park security cost £550 million.
The Royal Borough of Kensington and Chelsea
Borough Commander's blog is good
`
  .trim()
  .split('\n')

const MARKED = /\{([a-z-]+)\|([^}]*)\}/

export const writtenAnswers = (): MadeAnswer[] => WRITTEN.trim().split('\n').map(read).filter(({ personal }) => personal.length > 0) // prettier-ignore

function read(line: string): MadeAnswer {
  const personal: Personal[] = []
  let text = line.replaceAll('\\n', '\n')
  for (let found = MARKED.exec(text); found; found = MARKED.exec(text)) {
    const [whole, kind = '', value = ''] = found
    if (value) personal.push({ kind: kind as Kind, start: found.index, end: found.index + value.length })
    text = text.slice(0, found.index) + value + text.slice(found.index + whole.length)
  }
  return { text, personal }
}
