//! Italian words without a meaning of their own, and how the language is told and its words
//! are brought together. Everything is folded: no capitals, no accents.

use crate::language::Usage;

pub(super) const USAGE: Usage = Usage {
    letters: "àèéìòù",
    endings: "
        zione zioni sione sioni ista isti aggio aggi atore itore ttore atori itori trice trici
        mento menti enza enze ologo ologa ologia iere ezza",
    respelled: &[
        ("trici", "tore"),
        ("trice", "tore"),
        ("iera", "iere"),
        ("ita", "ità"),
    ],
    turns: "
        per in nel nella nello nei nelle negli su sul sulla sui sulle con a al alla allo ai alle
        agli da dal dalla dai dalle presso tra fra verso durante vicino senza che dove quando
        perche mentre contro sotto come specializzato specializzata rivolto",
    grammar: "
        il lo la i gli le l un uno una di del dello della dei degli delle e ed o od ma se non ne
        io mi me mio mia miei mie tu ti te tuo tua tuoi lui lei ci noi nostro nostra nostri nostre
        vi voi vostro vostra loro si suo sua suoi sue e sono sei siamo siete era erano essere stato
        stata sto sta stiamo stanno ho ha hanno abbiamo avete avere avuto puo possono posso
        possiamo potere deve devono devo dobbiamo voglio vuole vogliono vogliamo volere vorrei
        vorrebbe anche ancora gia sempre mai ora adesso presto qui tutto tutta tutti tutte ogni
        qualche alcuni alcune qualcuno qualcosa nessuno niente altro altra altri altre stesso questo
        questa questi queste quello quella quelli quelle quale quali cui cosa cose piu molto molta
        molti molte poco troppo cosi quindi poi prima dopo grazie favore ecc persona persone gente
        dell all nell sull dall",
    roles: "
        cerco cerca cerchiamo cercano cercare cercasi ricerca bisogno bisogni serve servono
        necessito necessita aiuto aiutare aiuta aiutiamo supporto supportare offro offre offriamo
        offrire offrono fornisco fornire propongo do dare consiglio consigli consigliare consiglia
        raccomandazione suggerimento conoscere conosco conosce contatto contatti contattare
        presentare presentazione incontrare scambio scambiare parlare confronto confrontarmi
        interesse interessato interessata interessati esperienza esperto esperta esperti
        professionista professionisti professionale specialista specialisti competente competenza
        competenze buono buona bravo brava bravi migliore migliori ottimo affidabile affidabili
        fiducia veloce economico economica gratis gratuito gratuita urgente possibile disponibile
        nuovo nuova nuovi nuove prossimo prima primo idea idee opportunita trovare trovo imparare
        fare faccio facciamo andare venire vedere mettere mostrare sapere so chiedere rispondere
        condividere capire piacerebbe volentieri servizio servizi tema ambito realizzo realizzare
        affianco affiancamento accompagno qualificato occuparsi occupo",
    vague: "
        azienda aziende impresa imprese ditta societa agenzia organizzazione organizzazioni
        associazione aziendale affari cliente clienti socio socia soci partner collaboratore
        collaborazione squadra progetto progetti lavoro lavori mestiere settore settori industria
        mercato mercati area zona mondo locale locali regionale nazionale internazionale piccolo
        piccola piccole piccoli medio media medie grande grandi pmi consulente consulenti consulenza
        consulenze strategia strategico soluzione soluzioni prodotto prodotti programma processo
        processi gestione gestire gestore direttore direttrice capo responsabile dirigente titolare
        fondatore fondatrice membro membri freelance autonomo indipendente libero imprenditore
        imprenditrice sviluppo sviluppare creare creazione crescita crescere migliorare
        miglioramento piano pianificare pianificazione realizzazione anno anni mese settimana
        giorno giorni tempo luogo citta paese linea online remoto distanza digitale moderno qualita
        alto basso valore costo costi generale privato privati pubblico corso corsi lezione lezioni formazione
        laboratorio incontro riunione gruppo rete comunita principianti",
};
