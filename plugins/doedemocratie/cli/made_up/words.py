"""The words that made-up hubs are written with: data only.

As many, and as unlike each other, as in real profiles: what compresses well would flatter every
figure about bytes. Compounds are made of BEFORE and a DE or HET word: some ten thousand.
"""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, each once."""
    return tuple(dict.fromkeys(text.split()))


# First parts of compounds, with the letter that joins.
BEFORE = words(
    """
    buurt wijk dorps stads straat bewoners burger ideeën initiatief kans droom maak reparatie
    moes kruiden bloemen groente bijen vlinder bos water oever molen haven brug kade dijk
    polder kerk school jeugd jongeren ouderen senioren gezins vrouwen mannen vaders taal lees
    boeken verhalen muziek zang dans theater film foto kunst ateliers ambacht hout metaal
    naai brei textiel verf klei fiets vervoers energie zonne wind warmte isolatie klimaat
    duurzaamheids kringloop deel ruil weggeef leen soep brood koffie thee eet kook bak proef
    oogst zaai pluk boomgaard fruit appel noten zorg mantelzorg welzijns gezondheids beweeg
    wandel sport spel speel voetbal zwem natuur dieren vogel egel egels huis woon huur bouw
    ontwerp plan start doorstart groei samen ontmoetings gespreks luister spreek vraag hulp
    steun schuld geld fondsen subsidie werk banen leer stage kennis reken computer internet
    digi media radio nieuws kranten geschiedenis erfgoed archief markt plein park tuin hof
    vrijwilligers verenigings coöperatie netwerk inspraak democratie raads bestuurs
    avond nacht ochtend week zomer winter lente herfst regen sneeuw ijs vuur rook as zand steen
    klinker dak zolder kelder muur deur raam trap tafel stoel bed kleding schoen hoed jas knoop
    garen lint papier karton glas plastic blik touw zeil boot schip vis mossel kaas melk boter
    honing meel gist pasta rijst bonen kool wortel uien aardappel pompoen peer kers bessen druiven
    wijn bier cider thuis straf rechts belasting bank spaar leen verzekerings reis trein tram bus
    lift hef graaf zaag boor las soldeer giet smeed spin weef vilt prik plak knip vouw stempel
    druk inkt pen krijt teken schets beeld klank ritme trommel fluit orgel piano koor opera dicht
    rijm mop grap feest dag jubel rouw troost stilte adem yoga judo schaak dam kaart dobbel puzzel
    bouw legpuzzel robot drone sensor data code app scherm satelliet sterren maan aarde bodem humus
    compost worm mol das uil valk meeuw eend gans zwaan reiger otter bever hert geiten schapen
    varkens kippen paarden ezel honden katten hamster konijnen kind peuter kleuter tiener puber
    student stage tolk buddy maatjes peer opa oma buur flat hof kelder polder terp wierde gracht
    sluis dam duin strand wad eiland grens weg pad spoor fietspad voet hand hart hoofd oog oor
    """
)
# Words with "de", and with "het"; each also ends a compound.
DE = words(
    """
    tuin keuken werkplaats kas tafel salon winkel fabriek smederij loods schuur zolder kelder
    kamer hut keet toren poort brug bank hoek plek ruimte studio club kring groep ploeg brigade
    coöperatie vereniging maatschappij beweging bende karavaan bus fiets boot route academie
    school klas bibliotheek kist motor machine makelaar gids coach wegwijzer raad dag avond
    week markt bazaar ruilbeurs apotheek balie receptie lijn post wasserij bakkerij brouwerij
    molen stal akker boomgaard kwekerij broedplaats huiskamer herberg kantine centrale bron
    """
)
HET = words(
    """
    huis atelier lokaal lab loket café restaurant punt plein hof erf veld bos eiland nest
    platform collectief netwerk genootschap gilde verbond team bureau kantoor kompas anker baken
    spoor station depot magazijn archief podium theater koor orkest festival feest ontbijt gesprek
    spreekuur fonds plan project initiatief programma traject
    """
)
PLURALS = words(
    """
    tuinen feesten plekken panelen kisten kasten dozen lessen routes paden banken tafels ovens
    potten bakken kratten kaarten spellen boeken borden brieven foto’s films liedjes kralen zakken
    tassen jassen truien manden netten vlaggen hekken deuren ramen muren daken vloeren trappen
    bruggen boten karren wagens wielen pompen putten sloten bomen heggen perken zaden knollen
    planten kruiden vruchten oogsten maaltijden ontbijten proeven testen metingen cijfers plannen
    regels eisen wetten bonnen fondsen giften leningen kosten prijzen uren dagen avonden weken
    ritten tochten reizen kampen bijeenkomsten gesprekken vragen ideeën dromen zorgen klachten
    wensen verhalen raadsels gewoonten rituelen recepten patronen schetsen modellen kaften
    kranten zenders zuilen kiosken hutten tenten kassen loodsen kamers zalen keukens ateliers
    """
)
ACTORS = words(
    """
    makers koks lezers buren zoekers bouwers kenners gidsen coaches maatjes ouders leraren kinderen
    gasten vrienden boeren telers spelers zangers lopers fietsers rijders dragers helpers
    dromers denkers schrijvers tekenaars bakkers brouwers vissers jagers imkers smeden wevers
    naaisters kappers klussers lassers metsers schilders stukadoors verhuizers verkopers hoeders
    meesters leerlingen gezellen trainers juffen opa’s oma’s tantes neven weduwen wachters
    bellers tolken raden clubs ploegen koren teams kringen huizen scholen winkels kerken
    """
)
PEOPLE = words(
    """
    bewoners buren huurders ouderen jongeren studenten scholieren ouders mantelzorgers nieuwkomers
    ondernemers kunstenaars tuiniers makers muzikanten vrijwilligers ambtenaren docenten
    wijkverpleegkundigen sporters fietsers lezers koks timmerlieden bestuurders starters
    werkzoekenden zzp’ers alleenstaanden gezinnen tieners gepensioneerden statushouders
    doven slechtzienden rolstoelgebruikers dorpsgenoten stadsmakers verenigingen kerken scholen
    sportclubs winkeliers boeren vissers woningzoekenden wooncoöperaties energiecoöperaties
    bewonerscommissies dorpsraden speeltuinverenigingen stichtingen buurtgroepen initiatiefnemers
    denkers doeners dwarsdenkers dromers nachtbrakers thuisblijvers terugkeerders grootouders
    """
)
THINGS = words(
    """
    moestuinen buurtfeesten speelplekken zonnepanelen deelauto’s bakfietsen voedselpakketten
    kookavonden leesclubs taallessen wandelroutes muurschilderingen geveltuinen boomspiegels
    regentonnen insectenhotels kippenhokken bijenkasten weggeefkasten ruilwinkels repaircafés
    naaimachines gereedschap meubels fietsen laptops boeken kranten podcasts filmavonden concerten
    tentoonstellingen toneelstukken straatfeesten rommelmarkten maaltijden picknicks ontbijten
    schoolpleinen trapveldjes jeu-de-boulesbanen dorpshuizen leegstandplannen kassen
    hofjes woongroepen knarrenhoven buurtbussen belbussen oversteekplaatsen
    plantenbakken kruidentuinen voedselbossen oogstfeesten zaadbibliotheken broodovens
    soepkommen schaaktafels huiswerkuren maatjesprojecten klusochtenden opruimacties petities
    bewonersavonden enquêtes buurtbegrotingen wijkplannen statuten jaarverslagen vergunningen
    subsidieaanvragen begrotingen verdienmodellen crowdfundingacties sponsorbrieven posters
    websites nieuwsbrieven filmpjes logo’s
    """
)
# What helpers do, as an infinitive and, at the same place, for "wij … en …" and "je …".
INFINITIVES = words(
    """
    bedenken beginnen bouwen bespreken delen doorvertellen herstellen inrichten koken leren lenen
    maken meedenken ontmoeten ontwerpen opknappen organiseren plannen planten proberen rekenen
    repareren ruilen schetsen schrijven sparren testen timmeren uitleggen uitproberen verbinden
    verbouwen verkennen verzamelen vieren voorlezen vragen wandelen zaaien zoeken
    """
)
VERBS = words(
    """
    bedenken bouwen bespreken delen herstellen koken lenen maken ontwerpen organiseren
    planten repareren ruilen schetsen schrijven testen timmeren verbinden verkennen
    verzamelen vieren verbeteren regelen betalen beheren tekenen vertalen versterken
    vergroenen verduurzamen verspreiden onderzoeken bewaken begroten bewaren zagen lijmen schuren
    schilderen naaien breien weven vilten verven bakken brouwen drogen inmaken proeven keuren tellen
    wegen meten schatten vragen lezen dichten zingen spelen filmen drukken vouwen knippen plakken
    slopen redden ruimen vegen wassen poetsen smeren slijpen boren lassen solderen gieten smeden
    graven wieden snoeien enten stekken oogsten plukken persen zeven malen kneden rijgen knopen
    huren kopen verkopen schenken erven sparen verzekeren vieren vergeten bewaren ontdekken kraken
    duwen trekken tillen rollen varen sturen parkeren laden lossen stapelen sorteren
    """
)
# Before a "de" word or a plural.
ADJECTIVES = words(
    """
    kleine grote oude nieuwe warme gastvrije rommelige lichte groene blauwe rode open stille
    vrolijke eigenwijze praktische gewone bijzondere tijdelijke mobiele drijvende verborgen
    gezamenlijke onafhankelijke zelfgebouwde overdekte leegstaande zonnige ruime knusse frisse
    dwarse gulle handige jonge langzame lokale slimme sobere speelse stoere trotse veilige
    toegankelijke vertrouwde vrije zachte zelfstandige zuinige scheve ronde platte hoge lage
    smalle brede dunne dikke zware losse vaste natte droge koude hete lauwe zoete zure zoute bittere
    ruwe gladde scherpe botte snelle trage luide zwarte witte gele grijze bruine paarse oranje
    gouden houten stenen ijzeren glazen papieren wollen linnen leren rieten lemen betonnen
    bonte kale rijke arme sterke zwakke dappere bange blije boze brave brutale deftige diepe
    domme eerlijke ernstige felle fiere flinke gekke gezonde grappige halve hele heldere keurige
    kleurige kostbare kromme kwieke lenige leuke lieve linkse rechtse lompe malle matige milde
    moderne moedige mooie nette nuchtere nuttige olijke pittige prille pure rappe rustige
    schrale schone sierlijke sombere steile strenge taaie tamme tedere tere vage verse volle
    vlotte vroege late wijze wilde woeste zeldzame zilte zorgzame
    """
)
BUILDINGS = words(
    """
    pastorie melkfabriek gymzaal bibliotheek basisschool brandweerkazerne boerderij kapel watertoren
    drukkerij garage sporthal stationshal bakkerij apotheek steenfabriek strokartonfabriek smederij
    wasserij bollenschuur loods kas veiling tramremise textielfabriek schoenfabriek gasfabriek
    winkel kantine consistorie synagoge havenloods machinekamer lakenhal directeurswoning
    conciërgewoning huishoudschool ambachtsschool kleuterschool muziekschool gemeentewerf
    """
)
STREETS = words(
    """
    Linden Kastanje Eiken Beuken Berken Wilgen Meidoorn Sering Tulpen Rozen Viool Anjer Narcis
    Merel Lijster Zwaluw Reiger Ooievaar Leeuwerik Spreeuwen Valken Molen Kerk School Dorps
    Haven Kade Spoor Station Markt Brink Veld Weide Akker Bos Duin Zee Rivier Vecht Maas Waal
    Noorder Zuider Ooster Wester Smids Bakkers Wevers Schoenmakers Schippers Vissers Zaagmolen
    Oranje Wilhelmina Juliana Planeten Saturnus Mercurius Componisten Schilders Zeehelden
    Steen Klinker Zand Turf Veen Klaver Koren Haver Gerst Boekweit Vlas Hoppe Tabaks
    """
)
WAYS = words("straat laan weg plein kade hof pad singel dreef steeg dijk gracht plantsoen")
EMBLEMS = words(
    """
    Ooievaar Kraanvogel Kievit Zwaluw Uil Specht Ekster Egel Das Vos Haas Otter Bever Bij Hommel
    Vlinder Libel Snoek Zalm Linde Eik Wilg Els Esdoorn Hazelaar Vlier Klaproos Zonnebloem Distel
    Brandnetel Klaver Pompoen Aardappel Kool Peer Kwee Bron Vuurtoren Sluis Boei
    Regenboog Lantaarn Ketel Pollepel Hamer Passer Zaag Spijker Klos Draad Knoop Brief Sleutel
    Drempel Poort Trap Vlieger Tol Fluit Trommel Kompas Wissel Seinpaal Kruiwagen Emmer
    """
)
QUALITIES = words(
    """
    Verhalen Ideeën Morgen Overmorgen Samen Genoeg Verschil Vertrouwen Ontmoeting Toeval Moed
    Geduld Verwondering Beweging Aandacht Nabijheid Verbinding Eenvoud Plezier Ambacht
    """
)
TIMES = words(
    """
    maandagochtend dinsdagmiddag woensdagavond donderdag vrijdagmiddag zaterdagochtend zondagmiddag
    schoolvakanties winter zomer voorjaar najaar lunchtijd etenstijd spreekuren koopavonden
    """
)
NUMBERS = words(
    "drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig"
)
