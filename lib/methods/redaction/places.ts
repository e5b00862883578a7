/**
 * Words that begin with a capital and name no person: places first. Of London, the words of its wards and boroughs that no
 * dictionary has (Office for National Statistics, wards of 2013 and 2022, Open Government Licence v3.0).
 */
const LONDON = `
abbeville abingdon addington addiscombe aldborough aldersgate aldgate alexandra alibon alperton anerley arnos
ashburton atte avery avonmore balham ballards banglatown bankside barkingside barnehurst barnes barnet barnhill barns
barnsbury bassishaw battersea baynard bayswater beauvoir bec beckenham beckton becontree beddington bedfont bedford
belgravia bellingham belmore belsize bensham bermondsey berrylands bethnal bexley bexleyheath bickley bishopsgate
blackfen blackheath blackwall blendon bloomsbury boleyn botwell bowes brampton brentford brimsdown brixton broadway
brockley bromley brompton brondesbury brooklands brownswood brunel bryanston bullsmoor bunhill caledonian camberwell
camden campden canalside canbury cann canonbury canons cantelowes carshalton carterhatch catford cathall cathedrals
cator cavendish cazenove chadwell charville chatham chaucer cheam chelsea chelsfield chessington childs chingford
chislehurst chiswick churchfields churchill clapham clayhall clementswood clerkenwell cleveland clissold clockhouse
cockfosters coldharbour colham colindale colliers colville colyers coningham coombe copers coppetts cordwainer
cornhill coulsdon courtfield covent cowley cranbrook cranford cranham cray crayford creekside cremorne cricklewood
cripplegate crofton croham crowlands croydon cubitt dagenham dalgarno dalston danson darwin deptford dollis dormers
dorset dowgate downham drayton dudden dulwich dundonald ealing earlsfield eastbrook eastbury eastcote eden edgware
edgwarebury edmonton elms eltham elthorne endlebury enfield erith fairfield fairlop falconbrook falconwood faraday
farnborough farringdon feltham ferndale fieldway finchley finsbury fitzjohns forestdale friern frognal fryent fulham
fullwell fulwell furzedown gascoigne glyndon golborne golders goodmayes gooshays goresbrook graveney greenford
greenhill greenwich gunnersbury hackbridge hacton haggerston hainault hamlets hammersmith hampstead hampton hans
hanwell hanworth harefield haringey harlesden harringay haselbury havering haverstock heathfield heathrow heaton
helier hendon herne heston higham highams highbury highfield highgate highlands hillingdon hillrise hobbayne holborn
holloway holwood homefields homerton hornchurch hornfair hornsey hounslow hoxton hurlingham hyde hylands ickenham
ilford isleworth islington kenley kennington kensal kensington kent kentish kenton keston kew kidbrooke kilburn
kingsbury kingston knightsbridge ladywell lambeth lamorbey langbourn langley lansbury larkhall larkswood latchmere
laycock leabridge lesnes lewisham leyton leytonstone limehouse livesey london longbridge longlands longthornton
lordship loughborough loxford maida malden mandeville mapesbury margarets markhouse marlborough marshalls marylebone
mawneys mayesbrook mayfield merton mildmay millwall monkhams moorings morden mortlake motspur mottingham munster
muswell newbury newham newington nightingale norbiton norbury norland northbury northcote northend northfield northolt
northumberland northwick northwood norwood notting nunhead oakleigh oakwood orpington osterley palmers pancras
parsloes parsons peckham pembridge penhill perivale petersham pettits petts pimlico pinkwell pitshanger plaistow
plashet plumstead pollards portsoken pratts purley putney queenhithe queensbridge queensbury queenstown rainham
ravensbury ravenscourt rayners raynes redbridge redcliffe richmond riddlesdown ridgeway roding roehampton romford
rotherhithe roundshaw roundwood roxbourne roxeth ruislip rushett rushey sanderstead sandford selhurst selsdon
shacklewell shadwell shaftesbury shooters shoreditch shortlands sidcup slade snaresbrook somers southall southbury
southfield southfields southgate southwark spitalfields springfield stamford stanmore stepney stockwell stonebridge
stonecot stratford streatham stroud sudbury sundridge surbiton surrey sutton sydenham syon tachbrook teddington thames
thamesfield thamesmead thurlow tokyngton tollington tolworth tottenham totteridge townfield trinity tufnell tulse
turnham twickenham underhill upminster uxbridge vassall vauxhall venice vintry waddon walbrook walham wallington
walpole waltham walthamstow walworth wandle wandsworth wanstead wapping waterloo wealdstone weavers wembley wennington
westbourne westcombe westminster whitechapel whitefoot whitewebbs whitgift whitton wickham willesden wimbledon
winchmore windrush woodberry woodcote woodford woodhouse woodside woolwich worcester wormholt wrythe yeading yiewsley
`
const ELSEWHERE = `
afghanistan africa aldi allah amazon america april archway argos arsenal asda august australia balham bangladesh
barclays barnardos bbc belsize berkshire bible birmingham bluewater bond boots brexit brighton bristol britain brixton
cambridge canada caribbean chalk charing childline china christian christians christmas clapton coronavirus covent
covid crimestoppers croydon cyprus dalston dartford december deliveroo diwali docklands easter eid elephant england
eritrea essex ethiopia europe euston facebook february finsbury france friday galop gatwick germany ghana god google
gravesend greece grenfell hackney haggerston hannukah hanukkah harringay heathrow hertfordshire hindu homerton hsbc
ikea india instagram iran iraq ireland islam italy jamaica january jesus jewish jubilee july june kennington kentish
ladbroke lakeside latimer lawrence lea leeds leicester lidl liverpool lloyds london luton macpherson maida manchester
manor march marylebone may mayfair mcdonalds mencap middlesex monday moorgate morrisons muslim muslims natwest neasden
neighbourhoods nextdoor nigeria norbury notting nottingham november october olympic olympics oxford paddington
pakistan paralympics peckham piccadilly poland portugal primark quran ramadan regent regents romania russia sainsbury
sainsburys sapphire saturday scarman scotland september sheffield shoreditch sikh slough snapchat soho somalia
southbank spain stansted stockwell stokey stonewall streatham sunday sussex swiss syria temple tesco thames thamesmead
thursday tiktok tooting trafalgar trident tuesday tufnell turkey turnpike twitter uber uk ukraine vietnam wales wandle
wapping watford wednesday wembley westfield whatsapp whitehall windrush yard youtube
`
/** Wards, streets and stations that are also given names or surnames: a place only by what stands around them. */
const PLACES_AND_NAMES = `
acton addison beverley bruce charlton christchurch coleman emerson giles hart hayes kelsey lancaster lillie marsh
penge preston sutcliffe thornton victoria warwick wendell
`
const words = (text: string) => new Set(text.trim().split(/\s+/))

export const PLACES = words(`${LONDON} ${ELSEWHERE}`)
export const PLACES_OR_NAMES = words(PLACES_AND_NAMES)

/** What follows a name that a place, a body or a thing is called by: “Victoria Park”, “Stephen Lawrence Centre”. */
export const NOUNS_OF_PLACES = words(`
road rd street st avenue ave lane ln close drive gardens grove terrace court crescent place square way hill mews walk rise view park
row green parade gate vale house mansions buildings tower towers heights lodge estate broadway embankment yard wharf quay circus
common villas station line ward wards borough library school primary secondary academy college university hospital surgery clinic
centre center church mosque temple synagogue gurdwara chapel cathedral hall theatre cinema museum club trust foundation charity
association forum society market bridge bus buses arms tavern hotel pub pubs inn cross palace town village north south east west end
river canal gym leisure police council panel group team safer community youth fc united rovers inquiry report review act law day
operation festival carnival roundabout junction underpass subway tube overground zone farm field fields heath marshes wood woods
meadow garden corner triangle island dock docks basin supermarket stores shop bakery cafe foods bank prize award fund
`)
