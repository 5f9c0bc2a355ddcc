### Langue : numéros, dates, listes. `language-locale` donne la locale BCP 47 dont on suit les nombres et les pluriels.

language-locale = fr
language-name = français
language-yes = oui
language-no = non
language-list = { $first }, { $second }
language-list-last = { $first } et { $second }
language-percent = { $number } %
language-date = { $day }/{ $month }/{ $year }

### Classeur du dossier annuel (`vigie template`)

template-title = Dossier annuel d’un organisme de prévoyance sociale
template-heading-label = Rubrique
template-heading-kind = Nature
template-heading-value = Exercice N
template-heading-value-n1 = Exercice N-1
template-heading-value-n2 = Exercice N-2
template-heading-definition = Ce qu’il faut compter
template-kind-money = montant
template-kind-count = nombre
template-kind-days = jours
template-kind-date = date
template-kind-flag = oui ou non
template-institution-code = Code de l’organisme sur la liste de la CIPRES, par exemple TG-CNSS.
template-institution-name = Nom complet de l’organisme.
template-state = Code ISO de l’État, en deux lettres, par exemple TG.
template-institution-kind = Nature de l’organisme : general_scheme (régime général), civil_servants_pension (pensions des fonctionnaires), health_only (assurance maladie seule) ou mutual (mutuelle). La liste de la CIPRES prévaut.
template-fiscal-year = Exercice, par l’année de clôture, par exemple 2023.
template-year-end = Date de clôture de l’exercice, par exemple 31/12/2023.
template-currency = Code ISO de la monnaie : XOF, XAF, KMF, CDF…
template-unit = Unité de tous les montants du classeur : 1 (en francs), 1000 (en milliers) ou 1000000 (en millions). La plus fine est la meilleure : un montant arrondi peut rendre une norme invérifiable.
template-branches = Branches et gestions tenues, séparées par un point-virgule : family; occupational_risks; pensions; sickness_maternity; health; unemployment; technical; administration; property; investments; social_action.
template-filed-on = Date à laquelle ce classeur est transmis au Secrétariat.
template-how-to-title = Mode d’emploi
template-how-to-cells = Remplir les cellules claires de chaque feuille ; une cellule grise n’attend aucun montant. La définition de la rubrique s’affiche quand sa cellule est choisie, et figure en dernière colonne.
template-how-to-unit = Porter tous les montants dans l’unité déclarée ci-dessus ; les effectifs, les dossiers et les jours ne changent jamais d’unité.
template-how-to-missing = Un montant nul s’écrit 0. Un montant inconnu se laisse vide ou s’écrit n.d. : un montant manquant n’est jamais pris pour zéro, et ce qui en dépend est noté comme un manquement.
template-how-to-branches = « Exercice N » est le total de l’organisme, net des virements internes. Les colonnes de branche donnent le détail, virements internes compris, pour chaque branche ou gestion tenue ; y écrire 0 quand il n’y a rien.
template-how-to-years = « Exercice N-1 » reprend les montants du dossier de l’année précédente, sans les corriger.
template-how-to-protection = Les codes et les libellés sont protégés sans mot de passe. Ajouter des colonnes ou des feuilles ne gêne pas la lecture ; changer un code la rend impossible.
template-how-to-file-name = Nommer le fichier d’après le code et l’exercice, par exemple tg-cnss-2023.xlsx. Joindre le rapport d’audit et les délibérations : sans pièce, une réponse « oui » n’est pas prouvée.
template-error-title = Valeur inattendue
template-error-choice = Choisir une valeur de la liste.
template-error-year = Une année est attendue, par exemple 2023.
template-error-date = Une date est attendue, par exemple 31/12/2023. Laisser vide, ou écrire n.d., si elle n’est pas connue.
template-error-number = Un nombre est attendu. Laisser vide, ou écrire n.d., si le montant n’est pas connu.
template-error-not-negative = Un nombre positif ou nul est attendu. Laisser vide, ou écrire n.d., s’il n’est pas connu.
template-error-count = Un nombre entier, positif ou nul, est attendu. Laisser vide, ou écrire n.d., s’il n’est pas connu.
template-error-flag = La réponse attendue est oui ou non. Laisser vide si elle n’est pas connue.
