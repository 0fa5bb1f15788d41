"""The closed lists: every choice a record can make, with the Dutch words a visitor reads.

To add a choice, add a line here; forms, schema, filters, documentation and messages follow. What
else is known of a choice (other words for it, how it reads in a heading) stands in its line.
Municipalities live in municipalities.py (data only) and join in as GEMEENTE.
"""

from __future__ import annotations

from .municipalities import CARIBBEAN, ISLANDS, MUNICIPALITIES, WRITTEN
from .names import in_order
from .vocabulary import Choice, Vocabulary


def _list(name: str, *choices: Choice) -> Vocabulary:
    return Vocabulary(name, choices)


TYPE = Vocabulary(
    "type",
    (
        Choice(
            "informeel",
            "informeel",
            (
                "Vaak bij toeval ontstaan en lastig te vinden. Mensen doen het erbij: lokaal, "
                "vrijwillig en al doende lerend."
            ),
            adjective="informele",
        ),
        Choice(
            "formeel",
            "formeel",
            (
                "Ondersteunen is een hoofdtaak, met mensen in dienst die ook vrijwilligers "
                "organiseren. Professioneel, landelijk of lokaal."
            ),
            adjective="formele",
        ),
        Choice(
            "hybride",
            "hybride",
            (
                "Tussenvorm. Verdient geld met ander werk en helpt daardoor onbetaald. Vaak "
                "doorgegroeid uit informeel, met een duidelijk gezicht naar buiten."
            ),
        ),
    ),
)
# From narrow to wide.
BEREIK = _list(
    "bereik",
    Choice("lokaal", "lokaal", "Voor een buurt, een dorp, een stad.", adjective="lokale"),
    Choice("regionaal", "regionaal", "Voor een streek of een provincie.", adjective="regionale"),
    Choice("landelijk", "landelijk", "Voor het hele land.", adjective="landelijke"),
)
WIE = _list(
    "wie",
    Choice("bewoners", "bewoners", heading="Knooppunten van bewoners", schema="Organization"),
    Choice("organisatie", "organisatie", schema="NGO"),
    Choice("gemeente", "gemeente", schema="GovernmentOrganization"),
    Choice("provincie", "provincie", schema="GovernmentOrganization"),
    Choice(
        "onderwijs",
        "onderwijs",
        heading="Knooppunten van het onderwijs",
        schema="EducationalOrganization",
    ),
    Choice("bedrijf", "bedrijf", schema="Corporation"),
    Choice("persoon", "persoon", schema="Person"),
)
STADIUM = Vocabulary(
    "stadium",
    (
        Choice("in-spe", "in spe", "Nog in wording.", heading="Knooppunten in spe"),
        Choice("actief", "actief", adjective="actieve"),
        Choice("gestopt", "gestopt", adjective="gestopte"),
    ),
)
PROVINCIE = Vocabulary(
    "provincie",
    tuple(
        Choice(slug, label)
        for slug, label in (
            ("groningen", "Groningen"),
            ("fryslan", "Fryslân"),
            ("drenthe", "Drenthe"),
            ("overijssel", "Overijssel"),
            ("flevoland", "Flevoland"),
            ("gelderland", "Gelderland"),
            ("utrecht", "Utrecht"),
            ("noord-holland", "Noord-Holland"),
            ("zuid-holland", "Zuid-Holland"),
            ("zeeland", "Zeeland"),
            ("noord-brabant", "Noord-Brabant"),
            ("limburg", "Limburg"),
            CARIBBEAN,
        )
    ),
    by_name=True,
    other=(
        ("Friesland", "fryslan"),
        ("Brabant", "noord-brabant"),
        ("BES-eilanden", CARIBBEAN[0]),
    ),
)
GEMEENTE = Vocabulary(
    "gemeente",
    (
        *(
            Choice(slug, name)
            for slug, name, _ in sorted(MUNICIPALITIES, key=lambda row: in_order(row[1]))
        ),
        *(Choice(slug, name, heading=f"Knooppunten op {name}") for slug, name, _ in ISLANDS),
    ),
    by_name=True,
    other=(
        ("Den Haag", "s-gravenhage"),
        ("Den Bosch", "s-hertogenbosch"),
        ("Bergen NH", "bergen-nh"),
        ("Bergen L", "bergen-l"),
        *WRITTEN,
    ),
)
GEMEENTE_PROVINCIE: dict[str, str] = {
    slug: province for slug, _, province in (*MUNICIPALITIES, *ISLANDS)
}

HELPT_MET = _list(
    "helpt_met",
    Choice(
        "idee-uitwerken",
        "je idee uitwerken",
        en="working out your idea",
        also=("initiatief", "droom", "brainstorm", "meedenken"),
    ),
    Choice(
        "plan-maken",
        "een plan maken",
        en="making a plan",
        also=("projectplan", "ondernemingsplan", "stappenplan", "begroting"),
    ),
    Choice(
        "geld-vinden",
        "geld vinden",
        en="finding money",
        also=("subsidie", "fonds", "financiering", "sponsor", "crowdfunding", "budget"),
    ),
    Choice(
        "netwerk",
        "mensen en netwerk",
        en="meeting people and building a network",
        also=("contacten", "verbinden", "partners", "kennismaken"),
    ),
    Choice(
        "ruimte",
        "een plek of ruimte",
        en="a place or a room",
        also=("zaal", "locatie", "gebouw", "pand", "werkplek", "huren"),
    ),
    Choice(
        "vrijwilligers",
        "vrijwilligers vinden",
        en="finding volunteers",
        also=("vrijwilligerswerk", "menskracht", "helpers"),
    ),
    Choice(
        "zichtbaarheid",
        "zichtbaar worden",
        en="becoming known",
        also=("bekendheid", "communicatie", "publiciteit", "promotie", "website"),
    ),
    Choice(
        "rechtsvorm",
        "een rechtsvorm kiezen",
        en="choosing a legal form, such as a foundation",
        also=("stichting", "vereniging", "coöperatie", "statuten", "notaris"),
    ),
    Choice(
        "vergunningen",
        "vergunningen en regels",
        en="permits and rules",
        also=("vergunning", "ontheffing", "wet", "bestemmingsplan"),
    ),
    Choice(
        "samenwerken-met-gemeente",
        "samenwerken met de gemeente",
        en="working together with your municipality",
        also=("stadhuis", "gemeentehuis", "overheid", "ambtenaar"),
    ),
    Choice(
        "ondernemen",
        "ondernemen",
        en="running a business with a purpose",
        also=("ondernemer", "bedrijf", "verdienen", "zzp"),
    ),
)
VOOR_WIE = _list(
    "voor_wie",
    Choice("bewoners", "bewoners", also=("burgers", "inwoners", "buren")),
    Choice("jongeren", "jongeren", also=("jeugd", "tieners")),
    Choice("ouderen", "ouderen", also=("senioren", "bejaarden", "seniorinnen")),
    Choice("ondernemers", "ondernemers", also=("bedrijven", "zzp")),
    Choice("nieuwkomers", "nieuwkomers", also=("statushouders", "vluchtelingen", "inburgering")),
    Choice("organisaties", "organisaties"),
    Choice("ambtenaren", "ambtenaren", also=("overheid", "gemeente")),
    Choice("studenten", "studenten", also=("school", "opleiding", "hogeschool", "universiteit")),
    Choice(
        "mensen-met-een-beperking",
        "mensen met een beperking",
        also=("handicap", "gehandicapten", "rolstoel"),
    ),
    Choice("knooppunten", "knooppunten"),
)
FASEN = _list(
    "fasen",
    Choice("idee", "een idee", says="Ik heb een idee voor een initiatief."),
    Choice("start", "de start", says="Ik begin net met een initiatief."),
    Choice("groei", "de groei", says="Ik heb een initiatief dat wil groeien."),
    Choice("overdracht", "de overdracht", says="Ik wil mijn initiatief aan anderen overdragen."),
)
THEMAS = _list(
    "themas",
    Choice("zorg", "zorg en welzijn", also=("gezondheid", "mantelzorg", "hulp")),
    Choice("energie", "energie", also=("duurzaamheid", "klimaat", "zonnepanelen")),
    Choice("groen", "groen en natuur", also=("tuin", "moestuin", "park", "dieren")),
    Choice("voedsel", "voedsel", also=("eten", "koken", "voedselbank")),
    Choice("wonen", "wonen", also=("woning", "huis", "huisvesting")),
    Choice("cultuur", "kunst en cultuur", also=("muziek", "theater", "kunstenaar")),
    Choice("onderwijs", "onderwijs", also=("school", "leren", "opleiding")),
    Choice("buurt", "buurt en ontmoeting", also=("wijk", "dorp", "buurthuis")),
    Choice("sport", "sport en bewegen", also=("sporten", "voetbal", "wandelen")),
    Choice("mobiliteit", "vervoer", also=("mobiliteit", "verkeer", "auto", "fiets")),
    Choice("werk", "werk en inkomen", also=("baan", "vacature", "uitkering")),
    Choice(
        "democratie",
        "democratie en meedoen",
        also=("inspraak", "meepraten", "participatie", "burgerbegroting"),
    ),
)
TALEN = _list(
    "talen",
    Choice("nederlands", "Nederlands", lang="nl"),
    Choice("fries", "Fries", own="Frysk", lang="fy"),
    Choice("engels", "Engels", own="English", lang="en"),
    Choice("duits", "Duits", own="Deutsch", lang="de"),
    Choice("frans", "Frans", own="français", lang="fr"),
    Choice("spaans", "Spaans", own="español", lang="es"),
    Choice("portugees", "Portugees", own="português", lang="pt"),
    Choice("papiaments", "Papiaments", own="Papiamentu", lang="pap"),
    Choice("sranantongo", "Sranantongo", lang="srn"),
    Choice("turks", "Turks", own="Türkçe", lang="tr"),
    Choice("arabisch", "Arabisch", own="العربية", lang="ar"),
    Choice("tamazight", "Tamazight (Berbers)", own="ⵜⴰⵎⴰⵣⵉⵖⵜ", lang="zgh"),
    Choice("pools", "Pools", own="polski", lang="pl"),
    Choice("oekraiens", "Oekraïens", own="українська", lang="uk"),
    Choice("russisch", "Russisch", own="русский", lang="ru"),
    Choice("tigrinya", "Tigrinya", own="ትግርኛ", lang="ti"),
    Choice("somalisch", "Somalisch", own="Soomaali", lang="so"),
    Choice("farsi", "Farsi en Dari", own="فارسی", lang="fa"),
    Choice("chinees", "Chinees", own="中文", lang="zh"),
    Choice(
        "gebarentaal",
        "Nederlandse Gebarentaal",
        heading="Knooppunten die gebarentaal gebruiken",
        lang="dse",
    ),
)
DAGEN = _list(
    "dagen",
    Choice("maandag", "maandag"),
    Choice("dinsdag", "dinsdag"),
    Choice("woensdag", "woensdag"),
    Choice("donderdag", "donderdag"),
    Choice("vrijdag", "vrijdag"),
    Choice("zaterdag", "zaterdag"),
    Choice("zondag", "zondag"),
)
RITME = Vocabulary(
    "ritme",
    (
        Choice("elke-week", "elke week"),
        Choice("om-de-week", "om de week", "Zet er bij vanaf welke dag: vanaf: 2027-01-05."),
        Choice("eerste", "eerste van de maand"),
        Choice("tweede", "tweede van de maand"),
        Choice("derde", "derde van de maand"),
        Choice("vierde", "vierde van de maand"),
        Choice("laatste", "laatste van de maand"),
    ),
)
TOEGANKELIJK = _list(
    "toegankelijk",
    Choice(
        "rolstoel",
        "met een rolstoel",
        heading="Knooppunten waar je met een rolstoel terechtkunt",
        also=("rolstoeltoegankelijk", "drempel", "lift", "rollator", "scootmobiel"),
    ),
    Choice(
        "aangepast-toilet",
        "aangepast toilet",
        heading="Knooppunten met een aangepast toilet",
        also=("invalidentoilet", "wc", "rolstoel"),
    ),
    Choice(
        "ov-dichtbij",
        "ov dichtbij",
        heading="Knooppunten met openbaar vervoer dichtbij",
        also=("bus", "trein", "tram", "halte", "station"),
    ),
    Choice(
        "ringleiding",
        "ringleiding",
        heading="Knooppunten met een ringleiding",
        also=("slechthorend", "doof", "gehoor", "hoorapparaat"),
    ),
    Choice(
        "rustige-ruimte",
        "rustige ruimte",
        heading="Knooppunten met een rustige ruimte",
        also=("prikkelarm", "prikkels", "autisme", "stil"),
    ),
    Choice(
        "tolk",
        "tolk erbij",
        heading="Knooppunten waar een tolk bij kan zijn",
        also=("tolken", "vertalen", "vertaling", "gebarentolk"),
    ),
    Choice(
        "gewone-taal",
        "gewone taal",
        heading="Knooppunten die gewone taal gebruiken",
        also=("eenvoudig", "makkelijk", "laaggeletterd", "lezen", "schrijven"),
    ),
    Choice(
        "aan-huis",
        "aan huis",
        heading="Knooppunten die bij je thuis komen",
        also=("thuis", "huisbezoek"),
    ),
    Choice(
        "online",
        "online",
        heading="Knooppunten waar je online terechtkunt",
    ),
)
_RITME_WRITTEN = {
    "wekelijks": "elke-week",
    "iedere week": "elke-week",
    "tweewekelijks": "om-de-week",
    "om de twee weken": "om-de-week",
    "om de 2 weken": "om-de-week",
    "om de 14 dagen": "om-de-week",
    "elke twee weken": "om-de-week",
    "elke 2 weken": "om-de-week",
    "even weken": "om-de-week",
    "oneven weken": "om-de-week",
    "1e": "eerste",
    "2e": "tweede",
    "3e": "derde",
    "4e": "vierde",
    "1ste": "eerste",
    "2de": "tweede",
    "3de": "derde",
    "4de": "vierde",
}
KOSTEN = _list(
    "kosten",
    Choice("gratis", "gratis"),
    Choice("vrijwillige-bijdrage", "vrijwillige bijdrage"),
    Choice("betaald", "betaald"),
)
VERDIENMODEL = _list(
    "verdienmodel",
    Choice("vrijwillig", "vrijwillige inzet"),
    Choice("subsidie", "subsidie"),
    Choice("opdrachten", "opdrachten"),
    Choice("eigen-omzet", "eigen omzet"),
    Choice("fondsen", "fondsen"),
    Choice("lidmaatschap", "lidmaatschap"),
)
ACHTERGROND = _list(
    "achtergrond",
    Choice("licht", "licht"),
    Choice("donker", "donker"),
)

# The seven growth factors of the harvest, in its order. Their records take over the titles.
GROEISTOF = _list(
    "groeistof",
    Choice(
        "ondernemersvaardigheden",
        "Ondernemersvaardigheden",
        also=("ondernemer", "ondernemen", "verdienmodel"),
    ),
    Choice(
        "zichtbaar-worden",
        "Zichtbaar worden",
        also=("bekendheid", "communicatie", "publiciteit", "promotie"),
    ),
    Choice(
        "samenwerken-met-opleidingen",
        "Samenwerken met opleidingen",
        also=("school", "hogeschool", "universiteit", "stage"),
    ),
    Choice("geld", "Geld", also=("subsidie", "fonds", "financiering")),
    Choice(
        "cross-over",
        "Cross-over binnen en buiten de gemeente",
        also=("kruisbestuiving", "ambtenaren"),
    ),
    Choice("knooppunten-in-spe", "Knooppunten in spe", also=("beginnend", "nieuw", "starten")),
    Choice("anders-groeien", "Anders groeien", also=("opschalen", "verspreiden", "uitbreiden")),
)
ZOEKT_MENSEN = _list(
    "zoekt_mensen",
    Choice("stagiair", "stagiair", also=("stage", "stageplek")),
    Choice("student", "student", also=("afstuderen", "scriptie")),
    Choice("onderzoeker", "onderzoeker", also=("onderzoek",)),
    Choice("vrijwilliger", "vrijwilliger", also=("vrijwilligerswerk",)),
    Choice("ambtenaar", "ambtenaar"),
    Choice("buddy-uit-bedrijf", "buddy uit een bedrijf"),
)
WAT = _list(
    "wat",
    Choice("geld", "geld"),
    Choice("mensen", "mensen"),
    Choice("spullen", "spullen"),
    Choice("ruimte", "ruimte"),
    Choice("kennis", "kennis"),
)

EXPERIMENT_STATUS = Vocabulary(
    "status",
    (
        Choice(
            "zoekt-trekker",
            "zoekt een trekker",
            "Het zaad ligt klaar. Wie zet het in de grond?",
            schema="CreativeWork",
        ),
        Choice(
            "voorstel",
            "voorstel",
            "Er is een mogelijke trekker genoemd. Of die ja zei, weten we niet.",
            schema="CreativeWork",
        ),
        Choice(
            "in-voorbereiding",
            "in voorbereiding",
            "Een trekker heeft ja gezegd en maakt een plan.",
            schema="Project",
        ),
        Choice("loopt", "loopt", "Het experiment is bezig.", schema="Project"),
        Choice(
            "afgerond", "afgerond", "Klaar, en hier staat wat ervan geleerd is.", schema="Project"
        ),
        Choice("gestopt", "gestopt", "Eerder gestopt. Ook daarvan leren we.", schema="Project"),
    ),
)
ROL = _list(
    "rol",
    Choice("mogelijk", "mogelijk"),
    Choice("bevestigd", "bevestigd"),
)
MEEDOEN = _list(
    "meedoen",
    Choice("helper", "helper", "Steekt een handje toe.", says="Ik wil een handje helpen"),
    Choice("volger", "volger", "Wil weten hoe het gaat.", says="Ik wil volgen hoe het gaat"),
)
NODIG = _list(
    "nodig",
    Choice("geld", "geld", brings="geld"),
    Choice("menskracht", "menskracht", brings="tijd"),
    Choice("spullen", "spullen", brings="geld"),
    Choice("kennis", "kennis", brings="kennis"),
    Choice("gemeente", "een gemeente", brings="netwerk"),
)
BESLUIT = _list(
    "besluit",
    Choice("doorgaan", "doorgaan"),
    Choice("opschalen", "opschalen"),
    Choice("stoppen", "stoppen"),
    Choice("overdragen", "overdragen"),
)

OFFER_VORM = _list(
    "vorm",
    Choice("masterclass", "masterclass", schema="Course"),
    Choice("training", "training", schema="Course"),
    Choice("minor", "minor", schema="Course"),
    Choice("leerkring", "leerkring", schema="Course"),
    Choice("gids", "gids", schema="LearningResource"),
    Choice("programma", "programma", schema="Course"),
)
OFFER_STATUS = Vocabulary(
    "status",
    (
        Choice("idee", "idee", "Er is een idee, en misschien iemand die het wil trekken."),
        Choice("zoekt-gangmaker", "zoekt een gangmaker", "Wie maakt hier een begin mee?"),
        Choice("in-ontwikkeling", "in ontwikkeling", "Er wordt aan gewerkt."),
        Choice("open", "open", "Je kunt je aanmelden."),
        Choice("vol", "vol", "Alle plekken zijn bezet."),
        Choice("gesloten", "gesloten", "Aanmelden kan niet meer."),
        Choice("afgerond", "afgerond", "Dit aanbod is voorbij."),
    ),
)
STORY_STATUS = Vocabulary(
    "status",
    (
        Choice("concept", "concept", "Nog niet: alleen wie aan de site werkt, kan het lezen."),
        Choice("klaar", "klaar", "Ja, vanaf de datum."),
    ),
)
ACTION_STATUS = Vocabulary(
    "status",
    (
        Choice("open", "open", "Iedereen kan dit oppakken."),
        Choice("bezig", "bezig", "Iemand is ermee begonnen."),
        Choice("gedaan", "gedaan", "Dit is gelukt."),
    ),
)
ACTION_WIE = _list(
    "wie",
    Choice("knooppunten", "knooppunten"),
    Choice("bewoners", "bewoners"),
    Choice("gemeenten", "gemeenten"),
    Choice("ambtenaren", "ambtenaren"),
    Choice("opleidingen", "opleidingen"),
    Choice("studenten", "studenten"),
    Choice("bedrijven", "bedrijven"),
    Choice("fondsen", "fondsen"),
)
BRENGT_IN = _list(
    "brengt_in",
    Choice("tijd", "tijd"),
    Choice("geld", "geld", heading="Geld of spullen"),
    Choice("ruimte", "ruimte"),
    Choice("kennis", "kennis"),
    Choice("netwerk", "netwerk"),
)
# From wide to near.
BEKEND_IN = _list(
    "waar",
    Choice("stad", "stad", "In de hele stad, of in het hele dorp."),
    Choice("wijk", "wijk", "In de wijken om je heen."),
    Choice("buurt", "buurt", "Bij wie om de hoek woont."),
)

# Every list.
VOCABULARIES: tuple[Vocabulary, ...] = tuple(
    value for value in globals().values() if isinstance(value, Vocabulary)
)

# What people write for a choice, by the name of its list, folded: never read as it, only guessed.
MEANT_BY: dict[str, dict[str, str]] = {
    "ritme": _RITME_WRITTEN,
    "bereik": {
        written: reach
        for reach, several in (
            ("lokaal", "buurt wijk dorp stad gemeente plaatselijk stedelijk gemeentelijk"),
            ("regionaal", "regio streek provincie provinciaal"),
            ("landelijk", "nationaal nederland land overal"),
        )
        for written in several.split()
    },
    "kosten": {"kosteloos": "gratis", "donatie": "vrijwillige-bijdrage", "0": "gratis"},
    "stadium": {"in oprichting": "in-spe", "in wording": "in-spe"},
    "toegankelijk": {
        written: way
        for way, several in (
            ("rolstoel", "rolstoeltoegankelijk rolstoelvriendelijk"),
            ("aangepast-toilet", "invalidentoilet rolstoeltoilet"),
            ("ov-dichtbij", "ov bus trein tram"),
            ("rustige-ruimte", "prikkelarm stilteruimte"),
            ("tolk", "gebarentolk tolken"),
            ("aan-huis", "thuis huisbezoek"),
            ("online", "videobellen beeldbellen digitaal"),
        )
        for written in several.split()
    },
    "wat": {"menskracht": "mensen", "plek": "ruimte", "materiaal": "spullen", "advies": "kennis"},
    "talen": {"nl": "nederlands", "en": "engels", "de": "duits", "fr": "frans"},
}
# What people write where there is nothing to tell, folded.
NO_VALUE = frozenset(
    {
        *("geen", "nvt", "niet van toepassing", "onbekend", "none", "no response", "niets"),
        *("nog niet", "nog geen", "x", "n a", "na", "tbd", "pm", "volgt", "binnenkort", "leeg"),
        *("nee", "no", "false"),
    }
)
# A word that says of what stands beside it that it is not so, folded.
DENIES = frozenset({"geen", "niet", "nee", "zonder", "nooit", "no", "not", "false"})
