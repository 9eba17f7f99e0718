//! German words without a meaning of their own, and how the language is told and its words
//! are brought together. Everything is folded: no capitals, no accents.

use crate::language::Usage;

pub(super) const USAGE: Usage = Usage {
    letters: "äöüß",
    endings: "
        ung ungen keit heit keiten heiten schaft schaften lich liche lichen licher
        isch ische ischen ischer ieren innen technik recht werk handel verein
        bau buro",
    respelled: &[
        ("istinnen", "ist"),
        ("istin", "ist"),
        ("loginnen", "loge"),
        ("login", "loge"),
        ("grafinnen", "graf"),
        ("grafin", "graf"),
        ("entinnen", "ent"),
        ("entin", "ent"),
        ("orinnen", "or"),
        ("orin", "or"),
    ],
    turns: "
        fur fuer in im ins an am auf mit bei beim uber ueber zum zur zu aus nach um durch
        gegen zwischen wahrend waehrend wegen rund unter ab wo wenn weil damit sobald bevor
        nachdem speziell insbesondere",
    grammar: "
        der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine
        keinen keinem keiner ich mich mir mein meine meinen meinem meiner meines du dich dir dein
        deine deinen deinem deiner er sie es ihn ihm ihr ihre ihren ihrem ihrer ihnen sein seine
        seinen seinem seiner wir uns unser unsere unseren unserem unserer unseres euch euer eure
        man sich ist sind war waren bin bist wird werde werden wurde wurden worden geworden habe
        haben hat hatte hatten kann konnen koennen konnte konnten soll sollen sollte muss mussen
        muessen musste mochte moechte mochten moechten darf durfen will wollen wurden wuerde als
        wie so auch noch nur schon sehr mehr viel viele vielen etwas alles alle allen aller jede
        jeder jedes jeden jedem dieser diese dieses diesen diesem da dann dort hier jetzt bald
        gerade vom von dass ob was wer wen wem welche welcher bitte danke ja nein doch mal ca
        etwa usw bzw inkl sowie ohne je daher dabei dazu davon darum jemand jemanden jemandem
        niemand irgendwie irgendwo immer nie oft heute morgen momentan aktuell demnachst rum
        leute sachen m w d innen",
    roles: "
        suche suchen sucht gesucht benotige benotigen benotigt benoetige brauche brauchen
        braucht wunsche wunschen wunscht hoffe mochte hilfe helfen hilft helfe unterstutzung
        unterstutzen unterstutze unterstutzt unterstuetzung biete bieten bietet angeboten anbiete
        anbieten gebe geben gibt rat ratschlag tipp tipps empfehlung empfehlen empfehle kennt
        kenne kennen kontakt kontakte vermittle vermitteln vermittlung vorstellen austausch
        austauschen gesprach gespraech interesse interessiert interessieren erfahren erfahrene
        erfahrung erfahrungen experte experten expertin expertise profi profis fachmann fachleute
        fachfrau spezialist spezialistin spezialisten kompetent gut gute guten guter gutes
        besser beste besten zuverlassig zuverlassige zuverlassigen vertrauenswurdig gunstig
        gunstige gunstigen preiswert kostenlos kostenlose schnell schnelle dringend moglich
        verschiedene neu neue neuen neuer neues nachste nachsten erste ersten erster richtig
        richtige richtigen passend passende passenden freue gerne lust idee ideen moglichkeit
        moglichkeiten finden finde findet lernen lerne machen mache macht gehen komme kommen
        bringen zeigen zeige wissen weiss verstehen sprechen frage fragen antworten ubernehme
        ubernehmen erstelle erstellen mache anfrage bedarf thema themen bereich rund einfach
        spezialisiert professionell professionelle professionellen",
    vague: "
        firma firmen unternehmen betrieb gesellschaft organisation organisationen geschaft kunde
        kunden kundin mandant partner partnerin projekt projekte arbeit arbeiten beruf branche
        markt gebiet region stadt land welt lokal regional international klein kleine kleinen
        mittel mittelstand mittelstandisch gross grosse grossen berater beraterin beratung
        beraten strategie strategisch losung losungen produkt produkte programm prozess
        management leiter leiterin leitung fuhrung geschaftsfuhrer geschaftsfuhrerin chef chefin
        grunder grunderin inhaber inhaberin mitglied mitarbeiter mitarbeiterin freiberufler
        freiberuflerin freiberuflich selbststandig selbstandig selbststandige freelancer
        entwicklung entwickeln aufbau aufbauen verbessern verbesserung planen planung
        umsetzen umsetzung betreiben jahr jahre monat woche tag zeit haus ort online digital
        digitale qualitat hoch niedrig wert kosten grundlagen allgemein privat offentlich gruppe
        netzwerk gemeinschaft kurs kurse workshop schulung training seminar unterricht treffen sitzung stunde stunden dienst
        dienstleistung dienstleistungen service leistung leistungen einsteiger anfanger",
};
