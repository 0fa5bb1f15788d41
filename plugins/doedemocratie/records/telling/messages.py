"""The Dutch sentence for every code: what is wrong and what was found, and what to write instead.

Codes are stable, texts may improve. `{found}` and its like are filled in by `sentences`.
"""

from __future__ import annotations

# The guess at what was meant, said by the form too.
MEANT = "Bedoel je {names}?"
# The line that was meant, where it says all.
WRITE = "Schrijf: {line}"
# To who wrote "geen" or "n.v.t." in a field that may be left out.
NOTHING = "Is er niets in te vullen? Haal deze regel dan weg."
NOTHING_IN_A_CELL = "Is er niets in te vullen? Maak de cel dan leeg."
# Where a value belongs that stands at another question, said by the form.
BELONGS = "Zet het bij '{label}'."

# code: (message, hint)
TEXTS: dict[str, tuple[str, str]] = {
    # the file itself
    "not-a-file": (
        "Dit is geen gewoon bestand, maar een verwijzing of iets anders.",
        "Zet hier een gewoon bestand neer.",
    ),
    "file-too-large": (
        "Dit bestand is {size} bytes. Meer dan 64 kB lezen we niet.",
        "Kort de teksten in. Beelden horen in content/assets/, niet in dit bestand.",
    ),
    "unreadable": (
        "Dit bestand kunnen we niet lezen ({reason}).",
        "Kijk of het bestand bestaat en of je het mag lezen.",
    ),
    "not-utf8": (
        "Dit bestand is niet als UTF-8 opgeslagen.",
        "Sla het opnieuw op en kies bij codering voor UTF-8.",
    ),
    "unseen-character": (
        "Hier staat een onzichtbaar teken ({found}).",
        "Typ deze regel opnieuw, zonder te plakken.",
    ),
    "unseen-text": (
        "Bij '{key}' staan alleen tekens die niemand ziet.",
        "Typ opnieuw wat er moet staan, of haal de regel weg.",
    ),
    "empty-file": (
        "Dit bestand is leeg.",
        "Vul het in. Kijk hoe de andere bestanden in deze map eruitzien.",
    ),
    "html-page": (
        "Dit is een webpagina (HTML), geen bestand met gegevens.",
        "Neem alleen de tekst van de pagina over. Schrijf elke regel als: naam: Plug de Dag",
    ),
    "no-front-matter": (
        "Een .md-bestand begint met een regel ---, dan de gegevens, en dan weer een regel ---.",
        "Zet --- op de eerste regel en onder de gegevens, of noem het bestand .yml.",
    ),
    "not-a-mapping": (
        "Dit bestand bevat geen regels met een sleutel en een waarde.",
        "Schrijf elke regel als: naam: Plug de Dag",
    ),
    "body-and-key": (
        "De beschrijving staat hier twee keer: bij 'beschrijving' en onder de gegevens.",
        "Laat er één staan.",
    ),
    "too-deep": (
        "Dit bestand is meer dan {limit} lagen diep.",
        "Haal de extra lagen weg. Een profiel is hooguit vier lagen diep.",
    ),
    "directive": ("Een regel die met % begint, kan hier niet.", "Haal die regel weg."),
    "second-document": (
        "Hier begint met --- een tweede document in hetzelfde bestand.",
        "Maak er twee bestanden van, of haal de regel --- weg.",
    ),
    "anchor": (
        "Een verwijzing binnen het bestand ({found}) kan hier niet.",
        (
            "Schrijf de waarde op elke plek voluit. Begint je tekst met & of *? Zet er dan "
            "aanhalingstekens om."
        ),
    ),
    "tag": (
        "Een tag ({found}) kan hier niet.",
        "Haal hem weg. Begint je tekst met een uitroepteken? Zet er dan aanhalingstekens om.",
    ),
    "key-not-text": (
        "Hier staat een sleutel die geen gewoon woord is.",
        "Schrijf een sleutel als één woord met een dubbele punt erachter, zoals: naam:",
    ),
    "duplicate-key": (
        "'{key}' staat er twee keer: ook al op regel {first}.",
        "Laat er één staan. Horen er meer waarden bij? Maak er dan een lijst van.",
    ),
    "braces-for-list": (
        "Een lijst staat tussen rechte haken, hier staan accolades: {{{found}}}",
        "Schrijf: {line}",
    ),
    "indented-start": (
        "De eerste regel met een sleutel springt in, en de regels daaronder niet.",
        "Haal de spaties aan het begin van deze regel weg. Schrijf vooraan: {found}",
    ),
    "empty-item": (
        "Hier staat een streepje zonder tekst erachter.",
        "Vul iets in, of haal de regel weg.",
    ),
    "empty-group": (
        "Hier is niets ingevuld.",
        "Vul iets in, of haal dit stuk met zijn streepje weg.",
    ),
    "tab-indent": (
        "Deze regel begint met een tab.",
        "Gebruik spaties om in te springen, twee per laag.",
    ),
    "colon-in-text": (
        "Er staat een dubbele punt in de tekst, of de regel springt verkeerd in: {found}",
        (
            'Zet de hele tekst tussen rechte aanhalingstekens: "…". Of zet de regel gelijk met die '
            "erboven."
        ),
    ),
    "hash-eats-value": (
        "Alles na # leest de computer als een opmerking: {found}",
        ("Hoort het bij de tekst? {better} Is het een opmerking? Zet dan een spatie achter #."),
    ),
    "open-quote": (
        "Hier begint een aanhalingsteken dat nergens eindigt: {found}",
        (
            "Zet aan het eind van de tekst hetzelfde aanhalingsteken. Begint je tekst met 's of "
            "'t? Zet er dan dubbele omheen: \"'s-Gravenzande\"."
        ),
    ),
    "curly-quotes": (
        "Hier staan gekrulde aanhalingstekens, en die komen zo op de site: {found}",
        "Haal ze weg, of typ rechte. Wil je ze laten zien? Zet er dan rechte omheen: '“…”'",
    ),
    "merge-conflict": (
        "Hier staan twee versies door elkaar: git kon ze niet samenvoegen.",
        "Kies wat blijft, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
    ),
    "backslash": (
        "Tussen dubbele aanhalingstekens betekent een \\ iets anders: {found}",
        "Zet de tekst tussen enkele aanhalingstekens: '…'",
    ),
    "needs-quotes": (
        "Deze tekst begint met een teken dat iets anders betekent: {found}",
        'Zet de hele tekst tussen rechte aanhalingstekens: "…"',
    ),
    "other-bullets": (
        "Deze lijst heeft andere tekens dan streepjes: {found}",
        "Zet voor elk onderdeel een streepje en een spatie: - {first}",
    ),
    "loose-line": (
        "Deze regel hoort bij de tekst erboven, maar springt niet in: {found}",
        "Zet twee spaties voor deze regel, of zet hem achter de regel erboven.",
    ),
    "code-fence": (
        "Deze regel met {found} hoort niet in het bestand. Hij kwam mee met het kopiëren.",
        "Haal hem weg, en onderaan ook.",
    ),
    "no-colon": (
        "Na de sleutel ontbreekt een dubbele punt met een spatie: {found}",
        "Zet een dubbele punt en een spatie achter de sleutel, zoals in: naam: Plug de Dag",
    ),
    "bad-indent": (
        "Deze regel past niet bij wat erboven staat: {found}",
        (
            "Kijk of hij even ver inspringt als de andere regels, en of aanhalingstekens en haken "
            "kloppen."
        ),
    ),
    # names and places of files
    "unexpected-file": (
        "'{name_}' hoort hier niet. In deze map staan alleen bestanden als {example}.",
        "{better}",
    ),
    "unexpected-folder": (
        "De map '{name_}' hoort hier niet.",
        "Zet bestanden direct in {folder}/. Beelden horen in content/assets/.",
    ),
    "stray-record": (
        "'{name_}' staat niet in een map die we kennen.",
        "Zet het in een van deze mappen: {folders}.",
    ),
    "home-elsewhere": (
        "Dit bestand laat niemand zien: wat er op de voorpagina staat, staat in home.yml.",
        "Zet de tekst in home.yml, bij oproep, en haal dit bestand weg.",
    ),
    "not-a-folder": (
        "'{name_}' hoort een map te zijn.",
        "Haal dit bestand weg en zet de profielen in een map met deze naam.",
    ),
    "symlink": (
        "'{name_}' is een verwijzing naar een ander bestand.",
        "Zet hier het bestand zelf neer.",
    ),
    "bad-record-name": (
        (
            "De bestandsnaam '{name_}' kan niet: alleen kleine letters, cijfers en losse "
            "streepjes, 3 tot 60 tekens."
        ),
        "Noem het bestand {better}.",
    ),
    "reserved-name": (
        "De naam '{slug}' is bezet: de site gebruikt dat adres zelf.",
        "Kies een andere naam, bijvoorbeeld {better}.",
    ),
    "same-slug": (
        "Er zijn twee bestanden met de naam '{slug}': {other} is er ook.",
        "Laat er één staan.",
    ),
    # keys
    "renamed-key": (
        "De sleutel '{old}' heet '{new}' sinds versie {since}.",
        (
            "Schrijf {new} in plaats van {old}, of laat `doedemocratie check --fix` het doen. "
            "Vanaf versie {until} is de oude sleutel een fout."
        ),
    ),
    "renamed-twice": (
        "De sleutel '{old}' heet '{new}' sinds versie {since}, en '{new}' staat er ook al.",
        "Laat alleen {new} staan.",
    ),
    "dropped-key": (
        "De sleutel '{old}' bestaat niet meer sinds versie {since}: wat erbij staat, telt niet.",
        (
            "Haal hem weg, met wat erbij staat, of laat `doedemocratie check --fix` het doen. "
            "Vanaf versie {until} is de sleutel een fout."
        ),
    ),
    "unknown-key": ("De sleutel '{key}' kennen we niet.", "{suggestion}"),
    "missing-field": ("'{key}' ontbreekt. {help}", "Zet erbij: {example}"),
    "no-contact": (
        "Er staat niet hoe je dit knooppunt bereikt.",
        (
            "Zet er minstens één bij: website, email of telefoon. Bijvoorbeeld: website: "
            "https://voorbeeldhub.example"
        ),
    ),
    # shapes
    "not-text": (
        "Bij '{key}' hoort één waarde, hier staat {shape}.",
        "{better}",
    ),
    "not-a-list": ("Bij '{key}' hoort een lijst.", "{better}"),
    "not-a-group": (
        "Bij '{key}' horen gegevens met eigen sleutels, hier staat '{found}'.",
        "{better}",
    ),
    "too-many": (
        "Bij '{key}' passen er hooguit {limit}, hier staan er {count}.",
        "Kies de belangrijkste {limit}.",
    ),
    "too-long": (
        "'{key}' is {count} tekens lang, het mogen er {limit} zijn.",
        "Maak de tekst {over} korter.",
    ),
    "too-short": ("'{key}' is te kort: '{found}'.", "Gebruik minstens {limit} tekens."),
    # values
    "unknown-choice": ("'{found}' bestaat niet bij {list}.", "{suggestion}"),
    "not-one-line": (
        "'{key}' past op één regel, hier staan er meer.",
        "Haal de witregels en het teken | weg.",
    ),
    "angle-bracket": (
        "In '{key}' kunnen de tekens < en > niet.",
        "Schrijf het zonder die tekens, dus ook zonder HTML.",
    ),
    "no-letters": (
        "'{found}' is geen naam: er staat geen letter of cijfer in.",
        "Schrijf bij '{key}' hoe het heet.",
    ),
    "html-in-text": (
        "In '{key}' staat HTML: {found}",
        "Gebruik gewone tekst of Markdown: **vet**, *schuin*, [tekst](https://…).",
    ),
    "image-in-text": (
        "In '{key}' staat een plaatje: {found}",
        (
            "Haal het weg. Beelden horen in een eigen veld: 'merk: beelden:' van een knooppunt, "
            "'beeld:' of 'beelden:' van een verhaal. Met 'beelden:' komt er een midden in de "
            "tekst: zet daar een regel [beeld 1]."
        ),
    ),
    "bad-link": (
        "Een link in '{key}' gaat nergens heen: '{found}'.",
        (
            "Een link begint met https://, mailto: of tel:. Naar iets op deze site? Open die "
            "bladzijde, en kopieer haar adres uit de balk van je browser."
        ),
    ),
    "bad-link-address": (
        "Een link in '{key}' kunnen we niet tonen: '{found}'.",
        (
            "Schrijf een webadres dat iedereen kan openen, zonder gebruikersnaam en wachtwoord. "
            "Achter mailto: hoort één e-mailadres, met hooguit subject en body."
        ),
    ),
    "too-nested": (
        "In '{key}' staan meer dan {limit} lijsten of citaten in elkaar.",
        "Haal er een paar tekens voor weg (- of >), zodat het minder diep staat.",
    ),
    "look-alike-host": (
        "Het adres {found} kan op een ander adres lijken: het mengt letters van twee schriften.",
        "Kijk of dit echt het adres is. Zo ja, dan hoef je niets te doen.",
    ),
    "not-yes-no": (
        "Bij '{key}' hoort ja of nee, hier staat '{found}'.",
        "Schrijf: {name}: ja of {name}: nee",
    ),
    "not-a-date": (
        "'{found}' is geen datum.",
        "Schrijf dag, maand en jaar: {name}: 2015-02-12 (of 12-02-2015, of 12 feb 2015)",
    ),
    "no-year": (
        "Welk jaar is '{found}'?",
        "Zet het jaar erbij, in vier cijfers: {name}: 2015-02-12",
    ),
    "long-ago": (
        "'{found}' kan niet: dat is te lang geleden.",
        "Kijk of het jaar klopt. Het heeft vier cijfers, zoals: {name}: 2015-02-12",
    ),
    "not-a-year-day": (
        "'{found}' is geen dag van het jaar.",
        "Schrijf dag en maand, zonder jaar: {example}",
    ),
    "came-before-site": (
        "Op {found} was deze site er nog niet: die begon in {first}.",
        "Schrijf op welke dag dit profiel hier kwam. Weet je het niet? Haal deze regel weg.",
    ),
    "lies-ahead": (
        "{found} ligt in de toekomst: vandaag is het {today}.",
        "Bij '{key}' hoort iets dat al geweest is. Kijk of dag, maand en jaar kloppen.",
    ),
    "no-such-date": (
        "De datum '{found}' bestaat niet.",
        "Kijk op de kalender of die dag in die maand bestaat.",
    ),
    "not-a-time": (
        "'{found}' is geen tijd.",
        "{way_out}",
    ),
    "no-such-time": (
        "De tijd '{found}' bestaat niet.",
        "Een dag loopt van 00:00 tot 23:59; alleen bij 'tot' mag 24:00. Zoals: {name}: 09:30",
    ),
    "not-a-number": (
        "Bij '{key}' hoort een heel getal, hier staat '{found}'.",
        "Schrijf alleen cijfers, van {low} tot {high}.",
    ),
    "number-out-of-range": (
        "{found} kan niet bij '{key}'.",
        "Schrijf een getal van {low} tot {high}.",
    ),
    "missing-scheme": (
        "Bij het webadres '{found}' ontbreekt het begin.",
        "Schrijf: {name}: {better}",
    ),
    "bad-scheme": (
        "'{found}' is geen adres van een website.",
        "Een webadres begint met https:// of http://.",
    ),
    "bad-web-address": (
        "'{found}' is geen goed webadres.",
        "Kopieer het adres uit je browser. Het begint met https:// en heeft geen spaties.",
    ),
    "no-licence": (
        "'{found}' is geen licentie: zo mag niemand het gebruiken.",
        (
            "Schrijf onder welke licentie dat wel mag. Bijvoorbeeld: CC BY 4.0. Weet je het niet? "
            "Vraag het de maker, of laat dit weg."
        ),
    ),
    "bad-email": (
        "'{found}' is geen e-mailadres.",
        (
            "Schrijf één adres, zonder naam of mailto: ervoor. Bijvoorbeeld: "
            "hallo@voorbeeldhub.example"
        ),
    ),
    "two-mails": (
        "Hier staan twee e-mailadressen: {first} en {second}.",
        "In dit veld past er één: {name}: {first}. Zet het andere in 'beschrijving'.",
    ),
    "two-addresses": (
        "Hier staan twee webadressen: {first} en {second}.",
        "In dit veld past er één: {name}: {first}. {suggestion}",
    ),
    "email-elsewhere": ("'{found}' is een e-mailadres, en dat past hier niet.", "{suggestion}"),
    "address-elsewhere": ("'{found}' is een webadres, en dat past hier niet.", "{suggestion}"),
    "phone-elsewhere": ("'{found}' is een telefoonnummer, en dat past hier niet.", "{suggestion}"),
    "bad-phone": (
        "'{found}' is geen telefoonnummer.",
        (
            "Schrijf het hele nummer, met netnummer of met + en het land: 030 000 00 00, of "
            "+32 2 000 00 00. Zonder woorden erbij."
        ),
    ),
    "two-phones": (
        "Hier staan twee telefoonnummers: {first} en {second}.",
        (
            "In dit veld past er één: {name}: {first}. Zet het andere in 'beschrijving', of bij "
            "een plek van 'locaties' onder 'contact'."
        ),
    ),
    "bad-colour": (
        "'{found}' is geen kleur die we kunnen lezen.",
        (
            "Schrijf een kleur als # met zes cijfers of letters, met aanhalingstekens eromheen: "
            "{name}: '#7a2e63'"
        ),
    ),
    "bad-coordinates": (
        "'{found}' zijn geen coördinaten.",
        "Schrijf breedte en lengte: {name}: [52.0907, 5.1214]",
    ),
    "swapped-coordinates": ("Breedte en lengte staan andersom.", "Schrijf: {name}: {better}"),
    "coordinates-abroad": (
        "De plek {found} ligt niet in Nederland.",
        "Schrijf breedte en lengte in graden: {name}: [52.0907, 5.1214]",
    ),
    "bad-slug": (
        "'{found}' kan geen bestandsnaam van deze site zijn.",
        "Gebruik kleine letters, cijfers en losse streepjes, zoals plug-de-dag.",
    ),
    "bad-file-name": (
        "'{found}' is geen goede bestandsnaam.",
        "Alleen de naam, zonder map, spaties of vreemde tekens. Bijvoorbeeld: logo.svg",
    ),
    "bad-account": (
        "'{found}' is geen GitHub-naam.",
        "Gebruik alleen letters, cijfers en losse streepjes, zonder @.",
    ),
    # rules within a record
    "day-twice": ("Er staat 'dag' en 'dagen'.", "Zet alle dagen bij elkaar: dagen: [{day}, …]"),
    "ends-before-start": (
        "Het einde ({end}) ligt niet na het begin ({start}).",
        (
            "Kijk of van en tot niet verwisseld zijn. Is het pas na middernacht afgelopen? Dat "
            "kan, tot uiterlijk 07:00."
        ),
    ),
    "days-backwards": (
        "De laatste dag ({end}) ligt voor de eerste ({start}).",
        "Kijk of de datums bij van en tot niet verwisseld zijn.",
    ),
    "found-before-since": (
        "Gevonden op {found}, maar het staat er pas sinds {since}.",
        "Kijk of de datums bij sinds en gevonden niet verwisseld zijn.",
    ),
    "rhythm-without-start": (
        "Om de week, maar vanaf welke week?",
        "Zet erbij op welke dag je weer open bent: vanaf: 2027-01-05",
    ),
    "start-without-rhythm": (
        "'vanaf' hoort bij om de week: daarmee tellen we de weken.",
        "Zet erbij: ritme: om-de-week. Of haal vanaf weg.",
    ),
    "rhythm-without-day": (
        "Er staat welke week, maar niet welke dag.",
        "Zet erbij: dag: dinsdag",
    ),
    "rhythm-in-note": (
        "Volgens de toelichting is het niet elke week ('{found}'), maar op de site staat dat wel.",
        "Zet erbij: {way_out}",
    ),
    "end-without-start": ("Er staat tot {end}, maar niet vanaf wanneer.", "Zet erbij: van: 09:30"),
    "no-consent": (
        "Zonder toestemming kan dit citaat niet op de site.",
        "Vraag toestemming en schrijf: toestemming: ja. Of haal het citaat weg.",
    ),
    "hub-and-name": (
        "Er staat een knooppunt ('{hub}') en een naam ('{name_}').",
        "Kies er één: hub voor een knooppunt op deze site, naam voor een ander.",
    ),
    "no-joiner": (
        "Hier staat niet wie er meedoet, of hoeveel mensen het zijn.",
        "Zet erbij: hub: greenwish (een knooppunt op deze site), naam: De Tuin of aantal: 12",
    ),
    "joined-twice": (
        "Een aantal is voor mensen zonder naam. Hier staat ook om wie het gaat.",
        "Laat één van de twee staan. Zet de anderen op een regel van hun eigen.",
    ),
    "name-without-consent": (
        "Of '{who}' hier met naam mag staan, staat er niet bij.",
        "Mag het? Schrijf eronder: toestemming: ja. Anders komt aantal: 1 in plaats van de naam.",
    ),
    "name-not-allowed": (
        "Zonder toestemming kan deze naam niet op de site.",
        "Schrijf aantal: 1 in plaats van de naam, of haal deze meedoener weg.",
    ),
    "status-jumps": (
        "De geschiedenis springt van '{before}' naar '{found}': wanneer het liep, staat er niet.",
        "Weet je het? Zet er een regel tussen met status: loopt. Anders laat je het zo.",
    ),
    "asks-for-a-lead": (
        "Hier staat '{found}', maar er is een bevestigde trekker.",
        "Haal die zin weg, of vraag om iets wat nog wel nodig is.",
    ),
    "invites-when-over": (
        "Hier staat '{found}', maar de status is '{status}': meedoen kan niet meer.",
        "Haal die zin weg. Wil je vertellen hoe het verderging? Schrijf het bij geleerd.",
    ),
    "runs-already": (
        "Hier staat '{found}', maar de status is '{status}'.",
        "Klopt de tekst? Kies dan een andere status. Klopt de status? Pas dan de tekst aan.",
    ),
    "no-party": (
        "Hier staat niet om wie het gaat.",
        "Zet erbij: hub: greenwish (een knooppunt op deze site) of naam: Lokale Fondsen",
    ),
    "two-ways-to-join": (
        "Er staan twee manieren om mee te doen: url en email.",
        "Laat er één staan.",
    ),
    "no-way-to-join": (
        "Er staat niet waar je je meldt.",
        "Zet erbij: email: meedoen@voorbeeld.example of url: https://…",
    ),
    "runs-without-lead": (
        "Een experiment dat loopt, heeft een bevestigde trekker.",
        "Zet bij een van de trekkers rol: bevestigd, of kies een andere status.",
    ),
    "lead-but-wanted": (
        "Dit experiment zoekt een trekker, maar er staat er al een bij.",
        "Schrijf status: voorstel, of haal de trekkers weg.",
    ),
    "proposal-without-lead": (
        "Een voorstel heeft minstens één mogelijke trekker.",
        "Zet er een trekker bij, of schrijf: status: zoekt-trekker",
    ),
    "ended-without-lesson": (
        "Bij een experiment met status '{status}' hoort wat ervan geleerd is.",
        "Zet erbij: geleerd: [Wat je een ander zou vertellen.]",
    ),
    "ended-without-decision": (
        "Bij een afgerond experiment hoort een besluit.",
        "Zet erbij: besluit: doorgaan (of opschalen, stoppen, overdragen)",
    ),
    "stops-and-goes-on": (
        "Bij 'besluit' staat dat dit experiment stopt, en de status zegt dat het verdergaat.",
        "Haal het besluit weg, of schrijf status: gestopt",
    ),
    "stopped-and-goes-on": (
        "Dit experiment is gestopt, en bij 'besluit' staat dat het verdergaat.",
        (
            "Schrijf besluit: stoppen of besluit: overdragen. Gaat het wel verder? Verander dan de "
            "status."
        ),
    ),
    "history-backwards": (
        "De geschiedenis loopt terug: {found} staat na {before}.",
        "Zet de oudste datum bovenaan.",
    ),
    "history-ends-elsewhere": (
        "De geschiedenis eindigt met '{found}', maar de status is nu '{status}'.",
        "Zet er een regel onder met de dag en status: {status}, of schrijf als status: {found}",
    ),
    "open-without-sign-up": (
        "Dit aanbod is open, maar er staat niet hoe je je aanmeldt.",
        "Zet erbij: aanmelden: met daaronder email: academy@voorbeeld.example",
    ),
    "story-without-text": (
        "Dit verhaal is klaar, maar er staat geen verhaal.",
        (
            "Schrijf het bij 'beschrijving' (in een .md-bestand: onder de gegevens), of zet de "
            "status op concept."
        ),
    ),
    "part-beyond-series": (
        "Dit is deel {part}, maar de reeks heeft er {whole}.",
        "Bedoel je van: {part}? Of haal de regel 'van' weg zolang je het niet weet.",
    ),
    "corrections-backwards": (
        "De verbeteringen lopen terug: {found} staat na {before}.",
        "Zet de oudste datum bovenaan.",
    ),
    "updated-before": (
        "Bijgewerkt op {found}, maar het verhaal is van {before}.",
        "Kijk of de datums niet verwisseld zijn.",
    ),
    "notice-ends-early": (
        "De mededeling staat er tot en met {found}, maar pas vanaf {start}.",
        "Kijk of de datums niet verwisseld zijn.",
    ),
    "link-text-alone": (
        "Er staat een tekst voor een link, maar geen webadres.",
        "Zet erbij: link: https://voorbeeld.example/bijeenkomst",
    ),
    # rules across records
    "series-part-twice": (
        "De reeks '{series}' heeft twee keer een deel {part}: {other} is het ook.",
        "Is dit een ander deel? Schrijf: deel: {better}",
    ),
    "series-full": (
        "Deel {part} van '{series}' is {other} al, en alle delen zijn er.",
        "Komt er een deel bij? Schrijf in elk deel: van: {better}, en hier: deel: {better}",
    ),
    "part-beyond-others": (
        "Dit is deel {part} van '{series}', maar volgens {other} zijn er {whole}.",
        "Zijn het er meer? Schrijf in elk deel: van: {part}",
    ),
    "series-alike": (
        "De reeks '{found}' heet bijna zoals '{better}', en staat er nu los van.",
        "Is het dezelfde reeks? Schrijf: naam: {better}",
    ),
    "author-spelled-twice": (
        "'{found}' heet in {other} '{better}'. Ze delen één bladzijde, onder die naam.",
        "Is het dezelfde? Schrijf: naam: {better}",
    ),
    "author-without-page": (
        "'{found}' krijgt geen eigen bladzijde: daar kunnen we geen adres van maken.",
        "Wil je die wel? Zet de naam er ook in onze letters bij, zoals: 李雷 (Li Lei).",
    ),
    "series-length-differs": (
        "De reeks '{series}' heeft hier {found} delen, en in {other} {whole}.",
        "Schrijf in elk deel hetzelfde: van: {whole}",
    ),
    "notice-over": (
        "De laatste dag van deze mededeling is al geweest: {found}. Ze staat er dus niet.",
        "Schrijf een dag die nog komt, of haal de mededeling weg.",
    ),
    "session-far-ahead": (
        "Deze keer is pas op {found}.",
        "Klopt dat, dan mag het blijven staan. Bedoel je datum: {better}?",
    ),
    "sign-up-after-last": (
        "Aanmelden kan tot {found}, maar de laatste keer is al op {last}.",
        "Kijk of de datums kloppen. Bedoel je voor: {better}?",
    ),
    "offer-over": (
        "De status is '{found}', maar {why}. Op de site staat daarom: {shown}.",
        "Komt er een nieuwe dag, zet die erbij. Anders: status: {better}",
    ),
    "says-not-open": (
        "Hier staat '{found}', maar de status is '{status}'.",
        "Klopt de tekst? Kies dan een andere status. Klopt de status? Pas dan de tekst aan.",
    ),
    "says-no-day": (
        "Hier staat '{found}', maar er staan wel dagen bij 'data'.",
        "Haal die zin weg, of haal de dagen weg die niet doorgaan.",
    ),
    "invites-when-shut": (
        "Hier staat '{found}', maar de status is '{status}': aanmelden kan niet meer.",
        "Haal die zin weg, of kies een andere status.",
    ),
    "far-ahead": (
        "Dit verhaal komt pas op {found} online.",
        "Klopt dat, dan mag het blijven staan. Bedoel je datum: {better}?",
    ),
    "corrected-before": (
        "Verbeterd op {found}, maar het verhaal is van {before}.",
        "Kijk of de datum klopt, en schrijf die: datum: {better}",
    ),
    "corrected-unread": (
        "Verbeterd op {found}, maar het verhaal komt pas op {before} online.",
        "Haal deze verbetering weg: wat nog niemand las, pas je gewoon aan.",
    ),
    "mark-to-nothing": (
        "In de tekst staat [{found}], maar dat is er niet.",
        "Zet het bij '{field}', of haal deze regel uit de tekst.",
    ),
    "heading-without-space": (
        "De regel '{found}' komt met # en al op de pagina.",
        "Is het een tussenkop? Zet een spatie achter het hekje: ## Wat er toen gebeurde",
    ),
    "mark-unread": (
        "De regel {found} komt met haken en al op de pagina.",
        (
            "Bedoel je een plek voor een beeld, video of citaat? Schrijf [beeld 1], [video 1] of "
            "[citaat], met een cijfer, en zet het beeld bij 'beelden'."
        ),
    ),
    "mark-twice": (
        "In de tekst staat [{found}] twee keer.",
        "Laat het één keer staan, op de plek waar het moet komen.",
    ),
    "note-without-text": (
        "In de tekst staat de noot [^{found}], maar nergens wat erin staat.",
        "Zet onderaan een regel: [^{found}]: de tekst van de noot.",
    ),
    "note-unused": (
        "Onderaan staat de noot [^{found}], maar de tekst verwijst er niet naar.",
        "Zet [^{found}] in de tekst, achter het woord waar de noot bij hoort.",
    ),
    "notes-elsewhere": (
        "De noot [^{found}] kan hier niet staan: alleen een verhaal heeft noten.",
        "Zet wat erin staat in de tekst zelf.",
    ),
    "unlisted-factor": (
        "'{slug}' is niet een van de zeven groeistoffen.",
        "Noem het bestand naar een van deze: {names}.",
    ),
    "unknown-reference": ("{source} noemt {name_} '{found}', en dat bestaat niet.", "{suggestion}"),
    "alias-taken": (
        "De oude naam '{found}' is al in gebruik, bij {other}.",
        "Een adres hoort bij één pagina. Haal deze naam weg.",
    ),
    "two-examples": ("Er is al een voorbeeldprofiel: {other}.", "Haal de regel voorbeeld: ja weg."),
    "unknown-place": (
        "De plaats '{found}' kennen we niet.",
        "{suggestion} {way_out}",
    ),
    "ambiguous-place": (
        "Er zijn meer plaatsen die '{found}' heten: in {provinces}.",
        "Zet erbij welke je bedoelt: {choices}",
    ),
    "ambiguous-name": (
        "In deze provincie zijn er meer plaatsen die '{found}' heten.",
        "Schrijf welke je bedoelt: {names}.",
    ),
    "place-elsewhere": (
        "'{found}' ligt niet in {province}, wel in {provinces}.",
        "Schrijf: provincie: {better}",
    ),
    "municipality-elsewhere": (
        "De gemeente {found} ligt in {there}, maar deze plek in {here}.",
        "Kijk of plaats, provincie en gemeente bij elkaar horen.",
    ),
    "place-without-municipality": (
        "Van '{found}' weten we niet in welke gemeente het ligt.",
        "Dan staat het op de kaart en in de lijst van die gemeente. {way_out}",
    ),
    "far-from-place": (
        "De coördinaten ({found}) liggen {distance} km van {place}.",
        "Klopt de plaats? Haal de coördinaten dan weg, of schrijf: {name}: {better}",
    ),
    "regional-nowhere": (
        "Er staat niet in welke streek dit knooppunt werkt.",
        "Zet er minstens één bij: plaats, provincie of een streek. Zoals: werkgebied: [Twente]",
    ),
    "area-unlisted": (
        "Bij 'werkgebied' staat geen streek, plaats of provincie die we kennen: {found}.",
        "Zet er een bij, zoals: werkgebied: [Twente]. Of zet erbij: provincie: drenthe",
    ),
    "missing-file": ("Het bestand '{found}' staat niet in {folder}/.", "{suggestion}"),
    "loose-file": (
        "Dit beeld ligt in een map die van geen knooppunt, verhaal of ander bestand is.",
        (
            "Zet het in de map van het bestand waar het bij hoort, zoals {folder}/. Hoort het "
            "nergens bij? Haal het weg."
        ),
    ),
    "wrong-file-type": (
        "'{found}' is geen beeld dat we kunnen tonen.",
        "Gebruik een van deze soorten: {allowed}.",
    ),
    "image-too-large": (
        "'{found}' is {size}. Meer dan {limit} is te groot voor een webpagina.",
        (
            "Maak het beeld kleiner: sla het op met een langste kant van 2400 beeldpunten, of een "
            "SVG als PNG."
        ),
    ),
    "image-too-many-pixels": (
        "'{found}' heeft meer dan {limit} miljoen beeldpunten.",
        "Maak het beeld kleiner: een langste kant van 2400 beeldpunten is genoeg.",
    ),
    "image-too-long": (
        "'{found}' is {size} beeldpunten. Een kant van meer dan {limit} kunnen we niet tonen.",
        "Maak het beeld kleiner, of knip eruit wat mensen moeten zien.",
    ),
    "image-of-pieces": (
        "'{found}' is opgebouwd uit duizenden losse stukken. Zo'n bestand lezen we niet.",
        "Open het in een fotoprogramma, sla het opnieuw op en zet het er opnieuw neer.",
    ),
    "not-an-image": (
        "'{found}' is geen beeld dat we kunnen tonen, maar: {what}.",
        (
            "Open het in een fotoprogramma en sla het op als JPEG of PNG. Alleen de naam "
            "veranderen is niet genoeg."
        ),
    ),
    "image-mislabelled": (
        "Aan de naam '{found}' te zien is het iets anders, maar dit is een {kind}.",
        "Noem het bestand {better} en schrijf: bestand: {better}",
    ),
    "image-broken": (
        "'{found}' is beschadigd of niet helemaal overgekomen ({reason}).",
        "Open het in een fotoprogramma, sla het opnieuw op en zet het er opnieuw neer.",
    ),
    "image-animated": (
        "'{found}' beweegt: er zit meer dan één beeld in.",
        "Kies één beeld en sla dat op als PNG of JPEG.",
    ),
    "svg-unreadable": (
        "'{found}' is geen SVG die we kunnen lezen: {reason}.",
        (
            "Exporteer de tekening opnieuw als 'gewone SVG' (in Inkscape: Plain SVG), of stuur een "
            "PNG."
        ),
    ),
    "svg-doctype": (
        (
            "In '{found}' staat een regel <!DOCTYPE …>. Zo'n bestand lezen we niet, want daarin "
            "kan van alles verstopt zitten."
        ),
        "Haal die regel weg, of exporteer de tekening opnieuw als 'gewone SVG' of als PNG.",
    ),
    "svg-forbidden": (
        "In de tekening staat iets dat we niet tonen: {found}",
        (
            "Een SVG mag hier alleen vormen en tekst bevatten: geen scripts, foto's, filters of "
            "links. Exporteer hem zo opnieuw (kies bij stijl: presentatiekenmerken), of stuur een "
            "PNG."
        ),
    ),
    "svg-without-size": (
        "In '{found}' staat niet hoe groot de tekening is.",
        (
            'Zet in de eerste regel een viewBox, zoals: viewBox="0 0 300 200". Of exporteer de '
            "tekening opnieuw."
        ),
    ),
    "svg-too-much": (
        (
            "De tekening '{found}' is te ingewikkeld: er staan te veel onderdelen in, of ze "
            "herhalen elkaar."
        ),
        "Maak de tekening eenvoudiger, of stuur een PNG.",
    ),
    "unlisted-region": (
        "'{found}' is geen plaats, gemeente, streek of provincie die we kennen.",
        "{suggestion}",
    ),
    # answers to a form
    "form-too-large": (
        "Dit formulier is te lang: {size} tekens.",
        "Kort de teksten in en stuur het opnieuw.",
    ),
    "form-unlike": (
        "Dit lijkt niet op een ingevuld formulier: er staat geen kop die we kennen.",
        "Open het formulier opnieuw, en laat de regels die met ### beginnen staan.",
    ),
    "form-double-heading": (
        "De kop '### {found}' staat er twee keer, dus we weten niet welk antwoord je bedoelt.",
        "Laat er één staan. Is het een kop in je eigen tekst? Schrijf hem dan met ## ervoor.",
    ),
    "form-unknown-heading": (
        "De kop '### {found}' hoort niet bij dit formulier.",
        "Haal ### weg, of zet de tekst bij de vraag waar hij hoort.",
    ),
    "form-loose-text": (
        "Deze tekst hoort bij geen enkel antwoord: '{found}'.",
        "Zet hem bij de vraag waar hij hoort, of haal hem weg.",
    ),
    "form-not-agreed": (
        "Er staat geen vinkje bij Akkoord.",
        "Lees wat er staat, en zet er een vinkje als je het ermee eens bent.",
    ),
    # a spreadsheet
    "table-no-text": (
        "Dit is {sort}, geen CSV-bestand.",
        "Open het in je rekenprogramma, kies Opslaan als, en dan 'CSV UTF-8'.",
    ),
    "table-letters": (
        "De letters op deze rij kunnen we niet lezen.",
        "Sla de tabel opnieuw op, als 'CSV UTF-8'.",
    ),
    "table-empty": (
        "In deze tabel staat niets.",
        "Zet de namen van de kolommen op de eerste rij, en daaronder elk knooppunt op een rij.",
    ),
    "table-quotes": (
        "Op deze rij staat een aanhalingsteken verkeerd. Vanaf hier lezen we niets meer.",
        (
            "Sla de tabel opnieuw op, als 'CSV UTF-8'. Typ je haar zelf? Zet dan aanhalingstekens "
            'om de hele cel, en schrijf een aanhalingsteken in de tekst dubbel: ""'
        ),
    ),
    "table-cell-endless": (
        "Op deze rij staat een cel van meer dan 128 kB. Vanaf hier lezen we niets meer.",
        "Kort de tekst in. Is die niet zo lang? Dan mist er waarschijnlijk een aanhalingsteken.",
    ),
    "table-no-header": (
        "We vinden geen rij met de namen van de kolommen.",
        "Zet ze op de eerste rij. Deze zijn in elk geval nodig: {names}.",
    ),
    "table-above-header": (
        "De namen van de kolommen staan op rij {row}, en hierboven staat nog iets anders.",
        "Haal deze rij weg.",
    ),
    "table-header-again": (
        "Hier staan de namen van de kolommen nog een keer.",
        "Haal deze rij weg.",
    ),
    "table-below-header": (
        "Op deze rij staat alleen iets tussen haakjes: dat is uitleg, geen knooppunt.",
        "Haal deze rij weg.",
    ),
    "table-total": (
        "Dit lijkt een rij met een optelling, geen knooppunt.",
        (
            "Haal deze rij weg. Is het wel een knooppunt? Schrijf dan de hele naam, en een "
            "samenvatting in woorden."
        ),
    ),
    "table-explanation": (
        "Hier staat nog wat de lege tabel uitlegt.",
        "Vul in wat er hoort, of maak de cel leeg.",
    ),
    "table-column-unknown": (
        "De kolom '{found}' kennen we niet.",
        "{suggestion}Hoort hij er niet bij? Haal hem dan weg.",
    ),
    "table-column-ours": (
        "De kolom '{found}' kan hier niet: dat vullen de site of het knooppunt zelf in.",
        "Haal deze kolom weg.",
    ),
    "table-column-twice": (
        "De kolom '{found}' lezen we als '{label}', en dat is kolom {first} al.",
        "Laat er één staan, of zet het bij elkaar in één kolom.",
    ),
    "table-column-nameless": (
        "Deze kolom heeft geen naam, en op rij {row} staat er wel iets in.",
        "Geef hem een naam, of maak hem leeg.",
    ),
    "table-column-missing": (
        "De kolom '{label}' is er niet.",
        "Zet hem erbij, en vul hem op elke rij in.",
    ),
    "table-cell-beyond": (
        "Hier staat iets voorbij de laatste kolom: {found}",
        "Haal het weg. Hoort het bij de cel ervoor? Zet dan aanhalingstekens om die hele cel.",
    ),
    "table-cell-empty": (
        "Hier moet iets staan.",
        "{help} Staat het in een samengevoegde cel hierboven? Splits die, en vul elke rij in.",
    ),
    "table-number-alone": (
        "Hier staat een huisnummer, en geen straat.",
        "Vul de straat in, of maak deze cel leeg.",
    ),
    "table-merged": (
        (
            "Hier is '{label}' leeg, en verderop steeds weer: bij elkaar {count} keer. Het lijken "
            "samengevoegde cellen."
        ),
        (
            "Splits ze, en vul op elke rij in wat er hoort. Zijn ze echt leeg? Zet dan --wat-klopt "
            "achter de opdracht."
        ),
    ),
    "table-formula": (
        "Hier staat een formule, en geen waarde: {found}",
        "Kopieer de cel in je rekenprogramma, en plak haar als waarde. Of typ wat er moet staan.",
    ),
    "table-failed": (
        "Hier ging in het rekenprogramma iets mis: {found}",
        "Herstel het daar, of maak de cel leeg.",
    ),
    "table-unseen": (
        "Hier staat een onzichtbaar teken ({found}).",
        "Typ deze cel opnieuw, zonder te plakken.",
    ),
    "table-day-number": (
        "{found} is geen dag. Een rekenprogramma telt zo de dagen: dit is {day}.",
        "Bedoel je dat? Schrijf dan: {better}",
    ),
    "table-run-on": (
        "Dit lezen we als één: {found}",
        "Zijn het er meer? Zet er dan een ; tussen. Zo niet, dan is het goed zo.",
    ),
    "table-sign-lost": (
        "Bij {found} mist de {sign} vooraan: een rekenprogramma haalt die weg.",
        "We schrijven {better}. Is het een ander nummer? Verbeter de cel dan.",
    ),
    "table-row-long": (
        "Deze rij is als bestand {size} bytes. Meer dan 64 kB lezen we niet.",
        "Kort de langste cel in.",
    ),
    "table-slug-again": (
        "Het adres '{slug}' is al van rij {row}.",
        (
            "Is dit hetzelfde? Haal dan een van de twee weg. Zo niet, geef het een naam waaraan je "
            "ze uit elkaar houdt."
        ),
    ),
    "table-twin": (
        "Dit lijkt hetzelfde knooppunt als op rij {row}: {alike}.",
        (
            "Is het hetzelfde? Haal dan een van de twee weg. Zo niet, geef het een naam waaraan je "
            "ze uit elkaar houdt."
        ),
    ),
    "table-contact-again": (
        "Dit lijkt hetzelfde knooppunt als op rij {row}: {alike}.",
        "Is het hetzelfde? Haal dan een van de twee weg. Zo niet, dan is het goed zo.",
    ),
    "table-contact-there": (
        "Dit lijkt hetzelfde knooppunt als '{other}', dat er al is: {alike}.",
        (
            "Is het hetzelfde? Haal deze rij dan weg, en pas dat profiel aan. Zo niet, dan is het "
            "goed zo."
        ),
    ),
    "table-twin-there": (
        "Dit lijkt hetzelfde knooppunt als '{other}', dat er al is: {alike}.",
        (
            "Is het hetzelfde? Haal deze rij dan weg, en pas dat profiel aan. Zo niet, haal de rij "
            "ook weg, en vul het formulier op de site in: /meedoen/knooppunt/."
        ),
    ),
    # the address of a record
    "no-slug": (
        "Van de naam '{found}' kunnen we geen adres maken.",
        "Geef een naam met letters of cijfers.",
    ),
    "slug-taken": (
        "Het adres '{slug}' is al van een ander: {other}.",
        (
            "Is dit hetzelfde? Pas dan dat profiel aan. Zo niet, geef het een naam waaraan je ze "
            "uit elkaar houdt."
        ),
    ),
    "unknown-record": ("Er is hier geen knooppunt met de naam '{found}'.", "{suggestion}"),
    "record-named-twice": (
        "Er zijn meer knooppunten die '{found}' heten.",
        "Zet er het laatste stuk van het adres van je profiel. Het is een van deze: {names}",
    ),
    "not-an-editor": (
        "{account} staat niet bij de beheerders van {slug}.",
        "Vraag iemand die er wel bij staat, of wacht tot de redactie het goedkeurt.",
    ),
    "confirm-by-hand": (
        "We kunnen de datum in {file} niet vanzelf veranderen.",
        "Zet met de hand in het bestand: {better}",
    ),
    # files that a program writes
    "stale-generated": (
        "'{name_}' is niet meer gelijk aan het model.",
        "Doe: doedemocratie check --fix",
    ),
    # warnings
    "unlisted-place": (
        "De plaats '{found}' staat niet in onze lijst, dus niet op de kaart.",
        (
            "Klopt de naam? Dan is het goed zo; met coordinaten: [breedte, lengte] komt hij op de "
            "kaart. {suggestion}"
        ),
    ),
    "private-email": (
        "'{found}' lijkt een privéadres: het eindigt op {domain}.",
        "Gebruik liever een adres van de organisatie. Dit adres komt voor iedereen op de site.",
    ),
    "markdown-in-line": (
        "In '{key}' werkt geen opmaak: '{found}' komt met die tekens op de site.",
        "Haal de tekens weg. In 'beschrijving' werken ze wel.",
    ),
    "mobile-number": (
        "'{found}' lijkt een mobiel nummer van een persoon.",
        "Gebruik liever een nummer van de organisatie. Dit nummer komt voor iedereen op de site.",
    ),
    "twin-hub": (
        "Dit lijkt hetzelfde knooppunt als '{other}': {alike}.",
        (
            "Is het hetzelfde? Laat er dan één staan, en zet daar de andere bestandsnaam bij "
            "'aliassen'. Zo niet, dan is het goed zo."
        ),
    ),
    "image-tiny": (
        "Het beeld is klein: {found} beeldpunten. Op de site wordt het onscherp.",
        "Heb je het groter? Een langste kant van minstens {least} beeldpunten ziet er goed uit.",
    ),
    "logo-unseen": (
        "Op een ondergrond die {ground} is, zie je dit logo bijna niet.",
        "Schrijf bij het logo: achtergrond: {better}. Of stuur een versie met andere kleuren.",
    ),
    "image-empty": (
        "Op dit beeld is niets te zien.",
        "Kijk of het het goede bestand is, en stuur het opnieuw.",
    ),
    "logo-empty": (
        "Op dit logo is niets te zien. Op posters en kaartjes staat zolang het embleem.",
        "Kijk of het het goede bestand is, en stuur het opnieuw.",
    ),
    "logo-flat": (
        (
            "Dit logo is zo {shape} dat je er op een kaartje niets van ziet. Op posters en "
            "kaartjes staat zolang het embleem."
        ),
        (
            "Heb je ook een versie die ongeveer zo hoog is als breed, zoals alleen het beeldmerk? "
            "Stuur die dan."
        ),
    ),
    "logo-odd-shape": (
        "Dit logo is erg {shape}. Op een kaartje wordt het heel klein.",
        (
            "Heb je ook een versie die ongeveer zo hoog is als breed, zoals alleen het beeldmerk? "
            "Stuur die dan."
        ),
    ),
    "said-twice": ("'{found}' staat twee keer in '{key}'.", "Haal er één weg."),
    "address-not-drawn": (
        "De letters van posters en kaartjes hebben dit niet: {found}. Daar staat dit adres niet.",
        "Op de pagina staat het er gewoon. Wil je het overal? Gebruik een adres in gewone letters.",
    ),
    "letter-not-drawn": (
        "De letters van posters en kaartjes hebben dit niet: {found}. Daar laten we het weg.",
        "Op de pagina staat het er gewoon. Wil je het overal? Kies er gewone letters voor.",
    ),
    # links to elsewhere
    "dead-link": (
        "Het adres '{found}' leidt nergens heen: {why}.",
        "Zoek waar het nu staat, of haal het weg.",
    ),
    # pages of the site
    "page-head": (
        "De omschrijving van deze pagina is niet af: '{found}'. Zo komt ze als tekst op de pagina.",
        "Begin het bestand met een regel ---, dan description: en een zin, dan weer een regel ---.",
    ),
    "page-key": ("De regel '{found}:' werkt hier niet.", "{suggestion}"),
    "page-value": ("Bij '{found}' hoort één zin.", "Schrijf de zin erachter, op dezelfde regel."),
    "page-description": (
        "Deze pagina heeft geen omschrijving. Zoekmachines laten dan een algemene zin zien.",
        "Begin het bestand met een regel ---, dan description: en een zin, dan weer een regel ---.",
    ),
    "page-hole": ("'{found}' vult de site niet in.", "Wat er wel kan: {names}."),
    "page-hole-in-line": (
        "'{found}' wordt een lijst, en staat hier midden in een zin.",
        "Geef het een eigen regel.",
    ),
    "page-html": (
        "Hier staat HTML: {found}",
        (
            "Gebruik Markdown: **vet**, *schuin*, [tekst](https://…). Alleen woorden in een andere "
            'taal kunnen zo: <em lang="en">words</em>.'
        ),
    ),
    "page-picture": ("Het plaatje '{found}' is er niet.", "{suggestion}"),
    "page-picture-elsewhere": (
        "Het plaatje '{found}' staat op een andere website, en laadt hier niet.",
        "Zet het bestand in content, naast deze pagina, en schrijf hier alleen hoe het heet.",
    ),
    "page-picture-unnamed": (
        "Bij het plaatje '{found}' staat niet wat erop te zien is.",
        "Schrijf het tussen de haken: ![Wat je ziet]({found}).",
    ),
    "link-waits": (
        "De link naar '{found}' komt nog nergens uit: het staat nog niet online.",
        "Haal hem weg tot het zover is, of zet het eerder online.",
    ),
    "link-to-broken": (
        "De link naar '{found}' komt nergens uit: in dat bestand klopt iets niet.",
        "Herstel dat bestand. De link is goed.",
    ),
    "broken-link": ("De link naar '{found}' komt nergens uit.", "{suggestion}"),
    "broken-anchor": ("Op {page} is er geen plek '#{found}'.", "{suggestion}"),
}

# The same, said to somebody who fills in a form instead of writing a file; None where it is the
# same sentence.
BY_THE_FORM: dict[str, tuple[str | None, str | None]] = {
    "two-mails": (
        None,
        "Hier past er één. Zet het andere in de beschrijving.",
    ),
    "two-addresses": (
        None,
        "Hier past er één. Zet het andere bij 'Links' of in de beschrijving.",
    ),
    "picture-again": (
        "Kies dit beeld nog een keer.",
        "Je browser bewaart wat je typt, maar geen beelden.",
    ),
    "two-phones": (
        None,
        "Hier past er één. Zet het andere in de beschrijving, of bij een plek onder 'Locaties'.",
    ),
    # what a form cannot see itself
    "left-to-editors": (
        "Niet alles kan dit formulier zelf zien: dit kijkt de redactie na.",
        "Opsturen kan gewoon.",
    ),
    "unseen-character": (
        "In '{key}' staat een onzichtbaar teken ({found}).",
        "Typ het opnieuw, zonder te plakken.",
    ),
    "unseen-text": (
        None,
        "Typ opnieuw wat er moet staan.",
    ),
    "missing-field": ("'{key}' is nog leeg.", ""),
    "no-contact": (
        "Er staat nog niet hoe mensen je bereiken.",
        "Vul er minstens één in: website, e-mail of telefoon.",
    ),
    "too-long": ("'{key}' is te lang: {count} tekens.", "Er passen er {limit}."),
    "unknown-choice": ("'{found}' is geen keuze bij '{key}'.", ""),
    "not-one-line": (None, "Haal de witregels weg."),
    "image-in-text": (
        None,
        "Haal het weg. Beelden hebben een eigen vak.",
    ),
    "not-yes-no": ("Kies bij '{key}' ja of nee.", ""),
    "not-a-date": (
        None,
        "Schrijf bijvoorbeeld 12-02-2015 of 12 februari 2015.",
    ),
    "no-year": (None, "Zet het jaar erbij, in vier cijfers."),
    "long-ago": ("'{found}' is te lang geleden.", "Kijk of het jaar klopt, in vier cijfers."),
    "email-elsewhere": (None, "{elsewhere}"),
    "address-elsewhere": (None, "{elsewhere}"),
    "phone-elsewhere": (None, "{elsewhere}"),
    "part-beyond-series": (
        None,
        "Laat leeg hoeveel delen het worden zolang je het niet weet.",
    ),
    "series-part-twice": (
        "De reeks '{series}' heeft al een deel {part}: {other}.",
        "Is dit een ander deel? Vul dan {better} in.",
    ),
    "series-full": (
        "De reeks '{series}' heeft al een deel {part}: {other}. En alle delen zijn er al.",
        "Komt er een deel bij? Vul dan {better} in, en vraag de redactie de andere aan te passen.",
    ),
    "series-length-differs": (
        None,
        "Vul hetzelfde in: {whole}. Of vraag de redactie de andere aan te passen.",
    ),
    "part-beyond-others": (
        None,
        "Zijn het er meer? Vraag de redactie de andere delen aan te passen.",
    ),
    "series-alike": (
        None,
        "Is het dezelfde reeks? Vul dan in: {better}",
    ),
    "author-spelled-twice": (
        None,
        "Is het dezelfde? Vul dan in: {better}",
    ),
    "far-ahead": (
        None,
        "Klopt dat, dan mag het blijven staan. Of bedoel je {better}?",
    ),
    "corrected-before": (
        None,
        "Kijk of de datum klopt. Was het vandaag? Vul dan in: {better}",
    ),
    "no-such-date": (
        None,
        None,
    ),
    "not-a-year-day": (None, "Schrijf bijvoorbeeld 1 april."),
    "not-a-time": (None, "Schrijf bijvoorbeeld 09:30."),
    "no-such-time": (
        None,
        "Een dag loopt van 00:00 tot 23:59. Alleen een einde mag 24:00 zijn.",
    ),
    "rhythm-without-start": (
        None,
        "Vul bij 'Vanaf' een dag in waarop je open bent.",
    ),
    "start-without-rhythm": (
        "'Vanaf' hoort bij om de week: daarmee tellen we de weken.",
        "Kies bij 'Ritme' om de week, of maak 'Vanaf' leeg.",
    ),
    "rhythm-without-day": (None, "Kies ook een dag."),
    "rhythm-in-note": (
        None,
        "Kies dat ook bij 'Ritme'.",
    ),
    "missing-scheme": (None, "Schrijf: {better}"),
    "bad-colour": (
        None,
        "Schrijf een kleur als # met zes cijfers of letters: #7a2e63.",
    ),
    "end-without-start": (None, "Vul ook 'Begin' in."),
    "no-consent": (
        None,
        "Vraag toestemming, of haal het citaat weg.",
    ),
    "hub-and-name": (
        "Er staat een knooppunt ('{hub}') en een naam ('{name}').",
        "Vul er één van in.",
    ),
    "status-jumps": (
        None,
        "Weet je het? Zet er bij 'Geschiedenis' een regel met 'loopt' voor. Anders laat je het zo.",
    ),
    "no-party": (None, "Kies een knooppunt, of vul een naam in."),
    "asks-for-a-lead": (
        "Hier staat ‘{found}’, maar er is een bevestigde trekker.",
        None,
    ),
    "invites-when-over": (
        "Hier staat ‘{found}’, maar meedoen kan niet meer.",
        "Haal die zin weg. Wil je vertellen hoe het verderging? Schrijf het bij wat je leerde.",
    ),
    "says-not-open": (
        "Hier staat ‘{found}’, maar de status zegt iets anders.",
        None,
    ),
    "says-no-day": (
        "Hier staat ‘{found}’, maar er staan wel dagen bij.",
        None,
    ),
    "invites-when-shut": (
        "Hier staat ‘{found}’, maar aanmelden kan niet meer.",
        None,
    ),
    "runs-already": (
        "Hier staat ‘{found}’, maar de status zegt iets anders.",
        None,
    ),
    "no-joiner": (
        None,
        "Kies een knooppunt, of vul een naam of een aantal in.",
    ),
    "joined-twice": (
        None,
        "Laat één van de twee staan. Zet de anderen er apart bij.",
    ),
    "name-without-consent": (
        "Of ‘{who}’ hier met naam mag staan, staat er niet bij.",
        "Vraag het, en vul bij toestemming ja in. Mag het niet? Vul dan een aantal in.",
    ),
    "name-not-allowed": (
        None,
        "Vul een aantal in, in plaats van de naam.",
    ),
    "two-ways-to-join": (
        "Er staan twee manieren om je te melden: een webadres en een e-mailadres.",
        None,
    ),
    "no-way-to-join": (
        None,
        "Vul een webadres of een e-mailadres in.",
    ),
    "runs-without-lead": (
        None,
        "Zet bij een van de trekkers de rol op bevestigd, of kies een andere status.",
    ),
    "lead-but-wanted": (
        None,
        "Kies de status voorstel, of haal de trekkers weg.",
    ),
    "proposal-without-lead": (
        None,
        "Zet er een trekker bij, of kies de status zoekt een trekker.",
    ),
    "ended-without-lesson": (
        "Bij een experiment dat klaar of gestopt is, hoort wat ervan geleerd is.",
        "Zet er iets bij dat je een ander zou vertellen.",
    ),
    "ended-without-decision": (
        None,
        "Kies hoe het verdergaat.",
    ),
    "stops-and-goes-on": (
        "Bij 'Besluit' staat dat dit experiment stopt, en de status zegt dat het verdergaat.",
        "Haal het besluit weg, of kies een andere status.",
    ),
    "stopped-and-goes-on": (
        "Dit experiment is gestopt, en bij 'Besluit' staat dat het verdergaat.",
        "Kies stoppen of overdragen. Gaat het wel verder? Kies dan een andere status.",
    ),
    "open-without-sign-up": (
        None,
        "Vul een webadres of een e-mailadres in.",
    ),
    "link-text-alone": (
        None,
        "Vul het webadres in, of haal de tekst van de link weg.",
    ),
    "unknown-place": (
        None,
        (
            "{suggestion} Klopt de naam? Kies dan ook de gemeente, of bij een tweede plek de "
            "provincie. Een wijk of streek hoort bij 'Werkgebied'."
        ),
    ),
    "ambiguous-place": ("Er zijn meer plaatsen die '{found}' heten.", "Kies ook de provincie."),
    "place-elsewhere": (
        "'{found}' ligt niet in deze provincie.",
        "Kijk of plaats en provincie bij elkaar horen.",
    ),
    "ambiguous-name": (
        None,
        "Kies de naam uit de lijst die verschijnt als je typt.",
    ),
    "municipality-elsewhere": (
        "Deze gemeente ligt niet in de provincie van de plaats.",
        None,
    ),
    "place-without-municipality": (
        None,
        "Kies ook de gemeente. Bij een tweede plek schrijf je die erachter: Ons Dorp (Leiden)",
    ),
    "regional-nowhere": (
        "We weten nog niet in welke streek je werkt.",
        "Vul een plaats in, kies een provincie, of schrijf een streek bij 'Werkgebied'.",
    ),
    "area-unlisted": (
        "Hier staat geen streek, plaats of provincie die we kennen.",
        "Schrijf er een bij, zoals Twente, of kies een provincie.",
    ),
    "unlisted-region": (
        None,
        "{suggestion} Een dorp kan met de gemeente erachter: Ons Dorp (Leiden).",
    ),
    "unlisted-place": (
        None,
        "Klopt de naam? Dan is het goed zo.",
    ),
    "private-email": (
        "'{found}' lijkt een privéadres.",
        "Gebruik liever een adres van de organisatie: iedereen ziet het op de site.",
    ),
    "markdown-in-line": (
        "Hier werkt geen opmaak: '{found}' komt met die tekens op de site.",
        "Haal de tekens weg.",
    ),
    "mobile-number": (
        None,
        "Gebruik liever een nummer van de organisatie: iedereen ziet het op de site.",
    ),
    "said-twice": ("'{found}' staat er twee keer.", "Haal er één weg, of voeg ze samen."),
}
ON_SCREEN: dict[str, tuple[str, str]] = {
    code: (
        TEXTS[code][0] if message is None else message,
        TEXTS[code][1] if hint is None else hint,
    )
    for code, (message, hint) in BY_THE_FORM.items()
}
