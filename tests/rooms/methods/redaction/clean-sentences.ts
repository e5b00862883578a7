/** Sentences in which nobody is named: whatever is proposed of them is a false alarm. */
export const CLEAN = `
The police in Hackney should listen to young people more.
More PCSOs on Brixton Road and around Tottenham Hale station please.
PCs and PCSOs are hardly ever seen in Northumberland Park ward.
In May the Safer Neighbourhoods Team was cut from six officers to three.
Will there be a meeting in June? May I bring a friend?
Mark my words, it will get worse by August.
The Mayor of London and the Commissioner must answer for it.
I feel safe in Richmond upon Thames but not in Croydon at night.
Barking and Dagenham has been forgotten by the Met.
Stop and search is used unfairly against Black and Asian boys.
Violence against women and girls, then knife crime, then burglary.
We need an officer at Victoria Park and at Victoria station.
St Ann's ward, Seven Sisters and Bruce Grove are the worst.
The Stephen Lawrence inquiry changed nothing in Eltham.
Call 101 or 999? Nobody picks up. Crimestoppers on 0800 555 111 is better.
It took 45 minutes and 3 calls before anyone came down the road.
The 73 bus from Stoke Newington to Oxford Street is not safe after 11pm.
2 police officers in the High Road would be enough.
There were 12 people in the park and 20 mph signs on every street.
Between 2008 and 2009-10 burglary went up by 15% in N15 and E17.
The A10 and the M25 are full of uninsured drivers.
Chief Inspector posts change every year and sergeants every six months.
Please talk to the councillors, the ward panel and the CPEG.
My son was stopped on his way to college. My neighbour was burgled.
I'm British, Christian and proud of it. I am Nigerian by birth.
Grace under pressure is what officers need, and faith in the community.
Dear Sir or Madam, thank you for asking.
Police should patrol Green Lanes, Wood Green and Turnpike Lane.
Operation Trident and Operation Blunt made a difference.
The Bangladeshi, Somali, Turkish and Polish communities are not consulted.
Islington Council, Transport for London and the NHS must work together.
Ramadan and Christmas are busy times at the mosque and the church.
Tesco, Sainsbury's and Boots on the Broadway are robbed every week.
I rang the station on Monday and again on Friday.
Kind regards and thanks for all you do.
Thanks, very good.
Yours faithfully
The Flying Squad, the Territorial Support Group and the British Transport Police.
Lewisham Shopping Centre, Catford Broadway and Deptford Market need cameras.
The Metropolitan Police Authority met at City Hall on 25 March 2010.
My mother cannot walk to the surgery any more.
Nothing. Everything is fine.
NOTHING WILL CHANGE UNTIL THE POLICE LISTEN TO LOCAL PEOPLE
WHY ARE THERE NO POLICE ON THE STREETS OF PECKHAM
there is a lot of drug dealing in finsbury park and near the angel
the police dont come when you call, they dont care about us in newham
i would like to see more police on bikes, not in cars
young people need jobs and youth clubs not more stop and search
it was on the 12th of june at about 3 in the afternoon
Ward: St George's. Borough: Tower Hamlets.
Borough Commander should attend every CPEG meeting.
Tower Bridge, Canary Wharf and the Isle of Dogs.
Room 2 of the library is free on the first Tuesday of the month.
Form 696 should be scrapped. Section 60 is overused.
We pay £1200 a year in council tax for this.
Our target was 1,500 responses; we had 34 from 630 wards.
Police officers should be trained by local people, e.g. in Haringey.
A Safer Schools Officer for every school.
The Somali Youth Forum and Age Concern Camden were not invited.
On Sunday the Notting Hill Carnival was peaceful. Well done!
Deptford High Street market, New Cross Gate and Brockley Cross.
Lambeth Council and Southwark Council blame each other.
Mr Nobody in charge as usual.
Bobbies on the beat, as in Dixon of Dock Green.
The MPS, the MPA, the GLA and the IPCC.
English is my second language. Please use plain English.
Sadly the Home Office does not care about outer London.
`
  .trim()
  .split('\n')
