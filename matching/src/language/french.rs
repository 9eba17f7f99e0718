//! French words without a meaning of their own, and how the language is told and its words
//! are brought together. Everything is folded: no capitals, no accents.

use crate::language::Usage;

pub(super) const USAGE: Usage = Usage {
    letters: "éèêëàâçîïôûùœ",
    endings: "
        eur eurs euse euses trice trices ique iques eaux aire aires ienne
        iere ieres emploi graphe",
    respelled: &[
        ("trices", "teur"),
        ("trice", "teur"),
        ("euses", "eur"),
        ("euse", "eur"),
        ("eurs", "eur"),
        ("ieres", "ier"),
        ("iere", "ier"),
        ("iers", "ier"),
        ("iennes", "ien"),
        ("ienne", "ien"),
        ("ites", "ité"),
        ("ite", "ité"),
        ("ees", "ée"),
        ("ee", "ée"),
        ("aux", "al"),
    ],
    turns: "
        pour dans en a au aux chez sur avec par entre vers pres autour depuis pendant qui que
        dont ou quand lorsque parce afin car contre sous via notamment specialise specialisee
        specialises destine",
    grammar: "
        le la les un une des du de et mais donc or ni ne pas plus je me moi mon ma mes tu te toi
        ta tes il elle on nous notre nos vous votre vos ils elles leur leurs lui se soi son
        sa ses ce cet cette ces cela ca est sont suis es etes sommes etait etaient etre ete sera
        serait ai as avons avez ont avait avaient avoir eu peut peux peuvent pouvoir doit dois
        doivent devoir veut veux voudrais voudrait faut fait si comme aussi encore tres trop bien
        tout toute tous toutes chaque quelque quelques quelqu plusieurs autre autres meme memes
        sans y la ici alors puis apres avant deja bientot maintenant actuellement toujours jamais
        souvent oui non merci svp environ etc quoi quel quelle quels quelles comment pourquoi
        personne gens chose choses qu jusqu lorsqu puisqu d l h f e s euse trice ne",
    roles: "
        cherche cherchons chercher cherchent recherche recherchons rechercher souhaite souhaitons
        souhaiter besoin besoins aide aider aidons propose proposons proposer offre offrir offrons
        donne donner fournir fournis conseille conseils conseil recommandation recommander
        recommande connaitre connais connaissez contact contacts rencontrer rencontre presenter
        presentation mise echange echanger discuter interet interesse interessee
        experience experimente experimentee expert experte experts expertise professionnel
        professionnelle professionnels specialiste specialistes competent competence competences
        bon bonne bons bonnes meilleur meilleure meilleurs fiable fiables confiance rapide rapides
        urgent urgente gratuit gratuite gratuits possible differents nouveau nouvelle nouveaux
        nouvelles prochain prochaine premier premiere premiers idee idees opportunite opportunites
        trouver trouve apprendre faire aller venir voir mettre montrer savoir sais demander
        demande repondre partager comprendre parler accompagne accompagner accompagnement
        accompagnons disponible envie aime aimerais aimerait soutien soutenir abordable qualifie
        qualifiee passionne passionnee cherchant besoin service services sujet domaine abord
        realise realiser",
    vague: "
        entreprise entreprises societe societes boite agence organisation organisme association
        affaires client clients cliente partenaire partenaires partenariat equipe equipes projet
        projets travail metier metiers secteur secteurs marche marches monde local locale locaux
        regional international internationale petit petite petits petites moyen grand grande
        grandes pme tpe consultant consultante consultants cabinet strategie strategique solution
        solutions produit produits programme processus gestion gerer gestionnaire directeur
        directrice chef cheffe responsable dirigeant dirigeante gerant gerante fondateur
        fondatrice associe associee membre membres independant independante independants freelance
        auto entrepreneur developper developpement creer creation croissance ameliorer
        amelioration plan planifier mettre realisation gerer annee annees an ans mois semaine jour
        jours temps lieu ville pays region ligne distance numerique digital qualite haut bas valeur
        cout couts general generale prive privee public publique atelier ateliers cours
        formation formations seance reunion groupe reseau communaute debutant debutants particulier particuliers",
};
