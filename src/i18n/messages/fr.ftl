### Langue : numéros, dates, listes. `language-locale` donne la locale BCP 47 dont on suit les nombres et les pluriels.

# Une phrase tait ce qui ne lui est pas donné par { GIVEN($x) -> [yes] … *[no] {""} } ; un texte vide compte comme non donné.

language-locale = fr
language-name = français
language-yes = oui
language-no = non
language-list = { $first }, { $second }
language-list-last = { $first } et { $second }
language-minus = −
language-percent = { $number } %
language-date = { $day }/{ $month }/{ $year }

### Branches et gestions

branch-family = prestations familiales
branch-occupational-risks = risques professionnels
branch-pensions = pensions
branch-sickness-maternity = maladie-maternité
branch-health = assurance maladie
branch-unemployment = chômage
branch-technical = gestion technique
branch-administration = gestion administrative
branch-property = gestion immobilière
branch-investments = placements
branch-social-action = action sanitaire et sociale

### Natures d’organisme

kind-general-scheme = régime général
kind-civil-servants-pension = régime de pensions des fonctionnaires
kind-health-only = organisme gérant la seule assurance maladie
kind-mutual = mutuelle sociale
kind-other = { $code }

### Constats

outcome-compliant = conforme
outcome-watch = conforme, point de vigilance
outcome-non-compliant = non conforme
outcome-indeterminate = non concluant (précision insuffisante)
outcome-not-assessable = non vérifiable
outcome-not-applicable = sans objet
outcome-waived = dérogation accordée
outcome-informational = pour information (sans norme)

### Motifs pour lesquels une donnée manque

missing-absent = rubrique absente du dossier
missing-empty = cellule vide
missing-dash = tiret à la place de la valeur
missing-not-available = valeur dite non disponible
missing-error-cell = erreur dans la cellule ({ $raw })
missing-unreadable = valeur illisible
missing-contradictory = valeurs contradictoires
missing-unproven = déclaration sans pièce justificative
missing-zero-denominator = dénominateur nul

### Motifs d’un constat

reason-missing-figure = donnée manquante
reason-error-cell = erreur dans une cellule
reason-unreadable-figure = valeur illisible
reason-contradictory-figures = valeurs contradictoires
reason-zero-denominator = dénominateur nul
reason-denominator-may-be-zero = dénominateur peut-être nul à la précision déclarée
reason-unproven = déclaration sans pièce justificative
reason-precision = seuil compris dans la marge d’arrondi des montants
reason-condition-undecided = condition d’application indécise à la précision déclarée
reason-condition-not-met = condition d’application non remplie
reason-not-concerned = organisme, branche ou État non concerné
reason-not-in-force = règle non en vigueur à la clôture de l’exercice
reason-first-year = premier exercice de l’organisme
reason-no-threshold = règle sans seuil
reason-outside-basis = seuil dont le fondement est écarté de ce contrôle
reason-within-margin = valeur proche du seuil
reason-within-materiality = écart non significatif

### Règles : nature, gravité, fondement, destinataire

rule-kind-ratio = ratio
rule-kind-standard = norme
rule-kind-control = contrôle de cohérence
rule-kind-precision = précision des montants
severity-critical = critique
severity-major = majeure
severity-minor = mineure
basis-adopted = adoptée
basis-reported = rapportée (source secondaire)
basis-proposed = proposée
basis-identity = identité comptable
addressee-technical-ministry = ministère de tutelle technique
addressee-finance-ministry = ministère de tutelle financière
addressee-board = conseil d’administration
addressee-management = direction générale

### Certification de conformité CIPRES

certification-certified = certification sans réserve
certification-certified-with-reservations = certification avec réserves
certification-refused = refus de certification
certification-unable-to-certify = impossibilité de certifier

### Diagnostics : présentation

level-error = erreur
level-warning = avertissement
level-note = note
diagnostic-header = { $title } : { $place }
place-span = { $path }:{ $line }:{ $column }
place-cell = { $path }, { $sheet }!{ $cell }
place-sheet = { $path }, feuille { $sheet }
place-file = { $path }
nearest-name = Le nom connu le plus proche est « { $name } ».
nearest-none = Aucun nom connu n’en est proche.

### Diagnostics : fichiers

diag-file-not-found = Aucun fichier ni répertoire ne se trouve à ce chemin.
diag-file-not-found-remedy = Vérifiez le chemin, puis relancez la commande.
diag-file-unreadable = Le fichier ou le répertoire n’a pas pu être lu{ GIVEN($detail) ->
        [yes]  : { $detail }
       *[no] {""}
    }.
diag-file-unreadable-remedy = Selon le cas, vérifiez les droits d’accès, fermez le classeur s’il est ouvert dans un tableur, ou enregistrez le texte en UTF-8, puis recommencez.
diag-file-empty = Le fichier est vide, ou ne porte que des en-têtes.
diag-file-empty-remedy = Demandez à l’organisme un nouvel envoi du fichier.
diag-file-encrypted = Le classeur est chiffré par un mot de passe : son contenu ne peut pas être lu.
diag-file-encrypted-remedy = Enregistrez-le sans mot de passe d’ouverture, ou demandez à l’organisme un exemplaire non chiffré.
diag-file-damaged = Le fichier est tronqué ou endommagé : { $detail }.
diag-file-damaged-remedy = Ouvrez-le dans un tableur et enregistrez-le de nouveau ; si le tableur ne l’ouvre pas, demandez un nouvel envoi.
diag-file-foreign-remedy = Fournissez le dossier annuel en classeur (.xlsx, .xlsm, .xlsb, .xls, .ods) ou en tableau .csv.
diag-file-foreign = Le fichier n’est pas dans un format que vigie lit : { $detail }.
diag-limit-exceeded = Le fichier dépasse une limite de lecture : { $limit } (maximum admis : { $most }).
diag-limit-exceeded-remedy = Retirez du fichier ce qui est étranger au dossier annuel, puis enregistrez-le de nouveau ; s’il est légitime, relevez la limite avec --limit { $option }=N.
diag-folder-empty = Le répertoire ne contient aucun fichier qui puisse être un dossier annuel.
diag-folder-empty-remedy = Indiquez le répertoire où se trouvent les classeurs (.xlsx, .xlsm, .xlsb, .xls, .ods) ou les tableaux .csv.

### Pourquoi un fichier n’a pas pu être lu ou écrit

io-not-found = chemin introuvable
io-permission-denied = accès refusé
io-is-a-directory = c’est un répertoire
io-not-a-directory = ce n’est pas un répertoire
io-already-exists = le fichier existe déjà
io-storage-full = le disque est plein
io-read-only = le support est en lecture seule
io-unexpected-end = fin de fichier inattendue
io-out-of-memory = mémoire insuffisante

### Diagnostics : identification du dossier

diag-identification-missing = Le fichier ne porte pas d’identification : rien n’y dit quel organisme rend compte, ni de quel exercice.
diag-identification-missing-remedy = Ajoutez la feuille « Identification » du modèle, clé en colonne A et valeur en colonne B ; à un tableau .csv, ajoutez au moins les colonnes Code de l’organisme, Exercice et Unité. « vigie template » fournit un modèle vierge.
diag-identification-incomplete = L’identification est incomplète : « { $key } » n’est pas renseigné.
diag-identification-incomplete-remedy = Renseignez « { $key } » dans l’identification du dossier.
diag-identification-invalid = L’identification donne à « { $key } » une valeur qui n’est pas admise, « { $raw } »{ GIVEN($why) ->
        [yes]  : { $why }
       *[no] {""}
    }.
diag-identification-invalid-remedy = Corrigez « { $key } » comme l’indique le modèle du dossier annuel.
diag-unit-invalid = L’unité des montants doit être 1, 1000 ou 1000000 ; le dossier indique « { $raw } ».
diag-unit-invalid-remedy = Indiquez 1 si les montants sont en francs, 1000 s’ils sont en milliers, 1000000 s’ils sont en millions.
diag-fiscal-year-invalid = « { $raw } » n’est pas un exercice.
diag-fiscal-year-invalid-remedy = Indiquez en quatre chiffres l’année de clôture de l’exercice, par exemple 2023.
diag-fiscal-year-not-covered = Le référentiel { $rulebook } ne couvre pas l’exercice { $year } : il s’applique { GIVEN($to) ->
        [yes] du { $from } au { $to }
       *[no] à compter du { $from }
    }.
diag-fiscal-year-not-covered-remedy = Contrôlez ce dossier avec l’édition du référentiel en vigueur à la clôture de l’exercice (option --rulebook).
diag-submission-duplicate = Les comptes de { $institution } pour l’exercice { $year } figurent plus d’une fois, ici et dans { $other } : aucune de ces versions n’a été contrôlée.
diag-submission-duplicate-remedy = Ne gardez que la version qui fait foi, ou portez sur chacune sa date de transmission : la dernière sera contrôlée. La réception enregistrée dans le fichier du Secrétariat l’emporte sur toute date.

### Diagnostics : feuilles et rubriques

diag-sheet-ignored = La feuille « { $sheet } » n’a pas de colonne « code » : elle n’a pas été lue.
diag-sheet-ignored-remedy = Si elle porte des rubriques, donnez-lui une ligne d’en-tête avec une colonne « code » ; sinon, il n’y a rien à faire.
diag-sheet-unreadable = La feuille « { $sheet } » n’a pas pu être lue : { $detail }.
diag-sheet-unreadable-remedy = Ouvrez le classeur dans un tableur, vérifiez cette feuille, puis enregistrez-le de nouveau.
diag-column-unknown = L’en-tête « { $column } » n’est pas reconnu : la colonne n’a pas été lue.
diag-column-unknown-remedy = Si elle porte des valeurs, donnez-lui l’en-tête du modèle ; sinon, il n’y a rien à faire.
diag-column-duplicate = La colonne « { $column } » figure deux fois : les deux ont été lues, et deux valeurs différentes se contredisent.
diag-column-duplicate-remedy = Supprimez la colonne en trop, ou corrigez son en-tête.
diag-line-unknown = Le code « { $raw } » n’est pas une rubrique du référentiel : ce qu’il désigne n’a pas été lu.
diag-line-unknown-remedy = Corrigez le code, ou supprimez la ligne ou la colonne. { $nearest }
diag-branch-unknown = « { $raw } » ne désigne aucune branche ni gestion connue : ce nom n’a pas été retenu.
diag-branch-unknown-remedy = Séparez les codes par un point-virgule, et choisissez-les parmi : { $admitted }.
diag-figure-contradictory = La rubrique « { $line } » reçoit deux valeurs : « { $first_raw } » en { $first } et « { $second_raw } » en { $second }.
diag-figure-contradictory-remedy = Ne gardez que la valeur exacte : tant que les deux subsistent, ni l’une ni l’autre n’est retenue.
diag-figure-repeated = La rubrique « { $line } » figure deux fois avec la même valeur, en { $first } et en { $second }.
diag-figure-repeated-remedy = Supprimez l’une des deux mentions ; la valeur n’est comptée qu’une fois.

### Diagnostics : cellules

diag-cell-error = La cellule de la rubrique « { $line } » contient une erreur du tableur : { $raw }.
diag-cell-error-remedy = Corrigez la formule ou saisissez la valeur ; d’ici là, elle est tenue pour manquante.
diag-number-unreadable = La rubrique « { $line } » attend un nombre ; la cellule contient « { $raw } ».
diag-number-unreadable-remedy = Saisissez le nombre seul, sans unité ni commentaire.
diag-number-too-long = La rubrique « { $line } » porte un nombre trop long ou trop grand pour être gardé exactement : « { $raw } ».
diag-number-too-long-remedy = Vérifiez la valeur et l’unité déclarée, puis saisissez le nombre de nouveau.
diag-date-in-number = La rubrique « { $line } » attend un nombre ; la cellule contient une date : « { $raw } ».
diag-date-in-number-remedy = Saisissez le nombre et rendez à la cellule un format numérique.
diag-value-negative = La rubrique « { $line } » n’admet pas de valeur négative : « { $raw } ».
diag-value-negative-remedy = Vérifiez l’écriture d’origine, puis saisissez une valeur nulle ou positive.
diag-count-not-whole = La rubrique « { $line } » est un dénombrement : « { $raw } » n’est pas un nombre entier.
diag-count-not-whole-remedy = Saisissez un nombre entier ; l’unité des montants ne s’applique pas aux dénombrements.
diag-date-unreadable = La rubrique « { $line } » attend une date ; la cellule contient « { $raw } ».
diag-date-unreadable-remedy = Saisissez une date du calendrier, par exemple 31/12/2023 ou 2023-12-31.
diag-flag-unreadable = La rubrique « { $line } » attend oui ou non ; la cellule contient « { $raw } ».
diag-flag-unreadable-remedy = Répondez par oui ou par non.
diag-nil-read-as-zero = La mention « { $raw } » de la rubrique « { $line } » a été lue comme zéro.
diag-nil-read-as-zero-remedy = Saisissez 0 si la valeur est nulle, « n.d. » si elle n’est pas disponible.
diag-percent-in-amount = La rubrique « { $line } » attend un montant ou un nombre ; la cellule contient un pourcentage : « { $raw } ».
diag-percent-in-amount-remedy = Saisissez la grandeur elle-même ; les ratios en sont tirés par le calcul.
diag-formula-not-calculated = La cellule de la rubrique « { $line } » contient une formule dont le résultat n’est pas enregistré.
diag-formula-not-calculated-remedy = Ouvrez le classeur dans un tableur, laissez-le calculer, puis enregistrez-le de nouveau.

### Diagnostics : organismes et Secrétariat

diag-institution-unlisted = L’organisme { $institution } ne figure pas sur la liste des organismes : il est contrôlé comme { $kind }, toutes branches attendues.
diag-institution-unlisted-remedy = { GIVEN($beside) ->
    [yes] La liste « { $beside } », à côté du fichier, n’a pas été lue : donnez-la par « --institutions { $beside } », ou nommez le répertoire lui-même.
   *[no] Corrigez le code de l’organisme, ou faites-le inscrire à la liste.
}
diag-identification-differs-from-list = Pour « { $key } », le dossier indique « { $declared } » et la liste des organismes « { $listed } » : la liste prévaut.
diag-identification-differs-from-list-remedy = Rectifiez l’identification du dossier ou, si la liste n’est plus à jour, faites-la rectifier.
diag-reception-prevails = Le dossier se dit transmis le { $declared } ; le Secrétariat l’a reçu le { $received }, et cette date prévaut.
diag-reception-prevails-remedy = Il n’y a rien à faire, sauf pour l’organisme qui peut prouver une réception antérieure.
diag-version-not-received = Ce fichier n’est pas la version que le Secrétariat a reçue : son empreinte SHA-256 n’est pas celle de la réception enregistrée, { $received }.
diag-version-not-received-remedy = Contrôlez la version reçue, ou faites enregistrer la réception de celle-ci.
diag-waiver-unmatched = La dérogation { $decision } (règle « { $rule } », { $institution }) n’a écarté aucun constat de ce contrôle.
diag-waiver-unmatched-remedy = Vérifiez l’organisme et la règle qu’elle désigne ; si le manquement a cessé, retirez-la du fichier du Secrétariat.
diag-waiver-expired = La dérogation { $decision } (règle « { $rule } », { $institution }) a pris fin le { $until } : elle est sans effet.
diag-waiver-expired-remedy = Tenez-vous-en au constat, ou faites prendre une nouvelle décision.

### Diagnostics : fichiers de règles

diag-toml-invalid = Le fichier n’est pas du TOML valide, ou n’a pas la forme attendue : { $detail }.
diag-toml-invalid-remedy = Corrigez le passage signalé, puis relancez la commande.
diag-rule-file-missing = Le fichier « { $file } » manque au référentiel.
diag-rule-file-missing-remedy = Ajoutez ce fichier au répertoire du référentiel.
diag-id-mismatch = L’identifiant « { $id } » n’est pas le nom du fichier, « { $file } ».
diag-id-mismatch-remedy = Donnez au fichier et à son identifiant le même nom.
diag-id-duplicate = L’identifiant « { $id } » est employé deux fois{ GIVEN($other) ->
        [yes]  : il figure déjà dans { $other }
       *[no] {""}
    }.
diag-id-duplicate-remedy = Donnez à chacun un identifiant qui lui soit propre.
diag-code-malformed = Le code « { $raw } » n’est pas écrit comme doit l’être un code.
diag-code-malformed-remedy = Écrivez-le comme ses voisins : lettres sans accent, chiffres et tirets, sans espace.
diag-sheet-name-invalid = « { $raw } » ne peut pas être le nom d’une feuille de calcul.
diag-sheet-name-invalid-remedy = Donnez un nom de 31 caractères au plus, sans crochets, deux-points, astérisque, point d’interrogation ni barre.
diag-rulebook-unknown = « { $raw } » n’est ni un référentiel livré avec vigie, ni un répertoire.
diag-rulebook-unknown-remedy = Donnez l’identifiant d’un référentiel, suivi au besoin de @ et de son édition, ou le chemin d’un répertoire. { $nearest }
diag-rule-file-ignored = Le fichier « { $file } » n’a pas sa place dans un référentiel : il n’a pas été lu.
diag-rule-file-ignored-remedy = Déplacez-le, supprimez-le ou corrigez son nom. { $nearest }
diag-key-unknown = La clé « { $key } » est inconnue ici.
diag-key-unknown-remedy = Corrigez son nom, ou supprimez-la. { $nearest }
diag-value-not-admitted = La valeur « { $raw } » n’est pas admise ici.
diag-value-not-admitted-remedy = Choisissez parmi les valeurs admises : { $admitted }. { $nearest }
diag-key-missing = La clé « { $key } » manque : { $why }.
diag-key-missing-remedy = Ajoutez la clé « { $key } ».
diag-key-unexpected = La clé « { $key } » n’a pas sa place ici : { $why }.
diag-key-unexpected-remedy = Supprimez la clé « { $key } », ou corrigez son nom.
diag-translation-missing = Le texte « { $key } » n’est pas traduit (langue : { $language }).
diag-translation-missing-remedy = Ajoutez le texte « { $key } » dans cette langue.
diag-source-missing = « { $id } » ne cite pas de source.
diag-source-missing-remedy = Citez le texte d’où vient la règle ou le seuil, avec l’article s’il y en a un.
diag-rationale-missing = « { $id } » propose un seuil sans le justifier.
diag-rationale-missing-remedy = Écrivez la justification (rationale) et nommez-y le terme de comparaison.
diag-formula-syntax = La formule ne peut pas être lue : { $detail }.
diag-formula-syntax-remedy = Corrigez la formule à l’endroit signalé.
diag-formula-line-unknown = La formule cite « { $name } », qui n’est pas une rubrique du référentiel.
diag-formula-line-unknown-remedy = Corrigez le nom, ou ajoutez la rubrique au dictionnaire (lines.toml). { $nearest }
diag-formula-branch-unknown = La branche « { $name } » n’existe pas.
diag-formula-branch-unknown-remedy = Corrigez le code de la branche. { $nearest }
diag-unit-mismatch = Les grandeurs ne s’accordent pas : { $detail }.
diag-unit-mismatch-remedy = Corrigez la formule, ou ramenez ses termes à la même nature, par exemple en formant un rapport.
diag-threshold-in-money = Le seuil de « { $id } » est un montant : une norme ne peut pas dépendre d’une monnaie.
diag-threshold-in-money-remedy = Rapportez la valeur à une autre grandeur, et fixez le seuil de ce rapport.
diag-threshold-mismatch = Le seuil et la valeur de la formule sont de nature différente : { $threshold } et { $value }.
diag-threshold-mismatch-remedy = Exprimez le seuil dans la nature de la valeur, ou corrigez la formule.
diag-threshold-invalid = Le seuil ou la borne « { $raw } » ne peut pas être lu : { $detail }.
diag-threshold-invalid-remedy = Écrivez-le par exemple « < 15 % », « >= 100 % » ou « 1 % .. 5 % », les décimales après un point (« 12.5 % »).
diag-marks-unordered = L’objectif, le seuil et la borne de note nulle ne sont pas dans l’ordre que veut « better = "{ $better }" ».
diag-marks-unordered-remedy = Rangez-les de la meilleure valeur à la moins bonne : objectif, seuil, borne de note nulle.
diag-rule-never-fails = Aucune valeur possible n’enfreint la règle « { $id } ».
diag-rule-never-fails-remedy = Corrigez la formule ou le seuil : une règle que rien n’enfreint ne contrôle rien.
diag-rule-never-passes = Aucune valeur possible ne satisfait à la règle « { $id } ».
diag-rule-never-passes-remedy = Corrigez la formule ou le seuil : nul n’est tenu à l’impossible.
diag-line-unused = Aucune règle n’emploie la rubrique « { $line } ».
diag-line-unused-remedy = Employez-la dans une règle, supprimez-la, ou dites dans « unused_ok » pourquoi elle est demandée.
diag-dates-overlap = La période { GIVEN($to) ->
        [yes] du { $from } au { $to }
       *[no] qui commence le { $from }, sans date de fin,
    } ne peut pas tenir{ GIVEN($why) ->
        [yes]  : { $why }
       *[no] {""}
    }.
diag-dates-overlap-remedy = Corrigez les dates : une période finit après avoir commencé, et la suivante commence le lendemain.
diag-case-contradicts = Un cas contredit la règle « { $id } » : il attend « { $expected ->
        [compliant] conforme
        [watch] conforme, point de vigilance
        [non-compliant] non conforme
        [indeterminate] non concluant (précision insuffisante)
        [not-assessable] non vérifiable
        [not-applicable] sans objet
        [waived] dérogation accordée
        [informational] pour information (sans norme)
       *[other] { $expected }
    } », le calcul donne « { $found ->
        [compliant] conforme
        [watch] conforme, point de vigilance
        [non-compliant] non conforme
        [indeterminate] non concluant (précision insuffisante)
        [not-assessable] non vérifiable
        [not-applicable] sans objet
        [waived] dérogation accordée
        [informational] pour information (sans norme)
       *[other] { $found }
    } ».
diag-case-contradicts-remedy = Refaites le calcul à la main, puis corrigez le cas ou la règle.
diag-cases-incomplete = La règle « { $id } » n’a pas tous ses cas ; il manque : { $lacking }.
diag-cases-incomplete-remedy = Ajoutez au moins un cas de chaque côté du seuil, un cas au seuil même et un cas sans donnée ; ceux d’une étape portent « on », un jour de celle-ci (on = 2024-12-31).
diag-zero-not-adverse = La règle « { $id } » compte une valeur manquante pour zéro, alors que zéro lui est favorable.
diag-zero-not-adverse-remedy = Écrivez « missing = "not-assessable" » : taire un chiffre ne doit jamais profiter.
diag-applies-unknown = La condition d’application cite « { $name } », qui n’est ni un État, ni une nature d’organisme, ni une branche.
diag-applies-unknown-remedy = Corrigez le code. { $nearest }

### Ligne de commande

cli-about = Vérifie les comptes que les organismes de prévoyance sociale soumettent à la Commission de surveillance de la CIPRES.
cli-usage = Usage :
cli-commands = Commandes
cli-arguments = Arguments
cli-options = Options
cli-arg-help = Affiche cette aide
cli-arg-version = Affiche la version
cli-arg-lang = Langue des textes : fr, en ou pt (par défaut, celle du système, sinon le français)
cli-arg-color = Couleurs : auto, always ou never
cli-arg-quiet = Ni progression ni messages sur la sortie d’erreur
cli-arg-limit = Limite de lecture d’un fichier, répétable : NAME parmi bytes, inflated, sheets, rows, columns, cells, text, faults, kept
cli-arg-rulebook = Référentiel : un identifiant (cipres), une édition (cipres@2023) ou un répertoire
cli-check-about = Vérifie des dossiers annuels : tableau de conformité de chacun, classe, certification, manquements et ce qui les corrige
cli-check-arg-paths = Classeurs, tableaux (CSV) ou répertoires
cli-check-arg-format = Forme des résultats : table, json, jsonl, csv, markdown ou pdf ; « -o fiche.pdf » suffit
cli-arg-output = Fichier où écrire les résultats
cli-check-arg-details = Tableau complet de chaque dossier, quel que soit leur nombre
cli-arg-year = Ne juger que cet exercice
cli-arg-state = Ne juger que cet État (code ISO)
cli-arg-institutions = Liste des organismes, qui décide de leur nature et de leurs branches
cli-arg-secretariat = Ce que seul le Secrétariat sait : réceptions, pièces vues, rapports adressés, dérogations
cli-arg-layout = Présentation : où sont les chiffres dans le classeur propre d’un organisme (fichier TOML)
cli-check-arg-decision = Décision de la session : « n° 12, 2024-11-20 » ; sans elle, tout est à titre expérimental
cli-check-arg-basis = Normes prises en compte : all, reported (adoptées et rapportées) ou adopted (adoptées seulement)
cli-arg-as-of = Jour auquel on juge (AAAA-MM-JJ), aujourd’hui par défaut
cli-check-arg-exit-code = Code de sortie 1 s’il y a des manquements
cli-arg-json-schema = Affiche le schéma JSON de --format json
cli-rules-about = Le référentiel : règles, contrôles, explications, essais
cli-rules-list-about = Toutes les règles, par domaine
cli-rules-explain-about = Explique une règle : raison d’être, formule, seuil, source, exemples
cli-rules-explain-arg-id = Identifiant de la règle, par exemple operating-cost
cli-rules-check-about = Vérifie les fichiers du référentiel et montre toutes leurs erreurs
cli-rules-test-about = Exécute les cas d’essai que chaque règle porte
cli-rules-export-about = Copie le référentiel dans un répertoire, pour le modifier puis l’utiliser avec --rulebook
cli-rules-export-arg-output = Répertoire à créer
cli-template-about = Écrit le classeur vierge du dossier annuel, tiré du référentiel
cli-template-arg-output = Classeur à écrire (.xlsx)
cli-unknown-argument = Option inconnue : { $argument }.
cli-unknown-command = Commande inconnue : { $command }.
cli-value-missing = Il manque une valeur à { $argument }.
cli-value-not-admitted = « { $value } » n’est pas une valeur de { $argument }. Valeurs admises : { $admitted }.
cli-number-outside = « { $value } » ne convient pas à { $argument } : il faut un nombre entier de { $least } à { $most }.
cli-number-invalid = « { $value } » ne convient pas à { $argument } : il faut un nombre entier, en chiffres.
cli-value-invalid = « { $value } » ne convient pas à { $argument }.
cli-argument-missing = Il manque : { $argument }.
cli-argument-twice = { GIVEN($other) ->
    [yes] { $argument } ne va pas avec { $other }.
   *[no] { $argument } est donné deux fois ou ne va pas avec les autres options.
}
cli-date-invalid = « { $value } » n’est pas une date pour { $argument } : écrivez-la AAAA-MM-JJ, par exemple 2024-12-31.
cli-usage-wrong = La commande ne se comprend pas.
cli-did-you-mean = Vouliez-vous dire { $name } ?
cli-see-help = Voir vigie --help.
cli-cannot-write = Écriture impossible : { $path } ({ $detail }). Rien n’a été écrit à cet endroit.
cli-progress-check = Lecture et contrôle
cli-template-written = Classeur écrit : { $path } ({ $lines } rubriques). À remplir, puis vigie check { $path }.
cli-rules-exported = Référentiel copié : { $path } ({ $files } fichiers). À modifier, puis vigie check --rulebook { $path } …

diag-argument-invalid = « { $raw } » ne convient pas à { $argument }{ GIVEN($why) ->
        [yes]  : { $why }
       *[no] {""}
    }.
diag-argument-invalid-remedy = Écrivez par exemple { $argument } "{ $example }".
diag-pdf-not-built = Ce programme a été construit sans l’écriture de PDF.
diag-pdf-not-built-remedy = Construisez-le avec elle (cargo build --release --features pdf), ou écrivez la page HTML et imprimez-la en PDF depuis un navigateur.
argument-decision-later = la décision du { $date } est postérieure au jour de l’examen, le { $day } (--as-of)
argument-rotate-too-early = la clé { $key } commence le { $from }, et la nouvelle ne peut commencer qu’après ce jour ; avec --revoke elle le peut le jour même
argument-day-to-come = ce jour n’est pas venu
argument-revoked-already = la clé { $key } est révoquée depuis le { $on }, et seule une date antérieure peut s’y substituer
argument-no-such-key = { $path } n’a pas de clé de cet identifiant
argument-year = le fichier des clés reconnues ne peut porter une telle année
argument-name-blank = un nom tient sur une ligne et n’est pas vide
argument-key-is-public = la clé publique, nommée comme la clé secrète avec .pub, s’écrirait par-dessus
argument-trusted-is-key = le fichier des clés reconnues n’est ni la clé secrète ni la clé publique
rules-check-summary = Référentiel { $rulebook } : { $errors ->
        [0] aucune erreur
        [one] une erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [0] aucun avertissement
        [one] un avertissement
       *[other] { $warnings } avertissements
    }.
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
### Langage des règles : natures de grandeurs, fautes d’écriture

dimension-money = un montant
dimension-count = un effectif ou un nombre
dimension-days = une durée en jours
dimension-years = une durée en années
dimension-ratio = un nombre sans unité
dimension-date = une date
dimension-flag = un oui ou non
dimension-money-per-head = un montant par tête
dimension-compound = une grandeur composée ({ $factors })
dimension-power = { $factor } à la puissance { $exponent }

syntax-expected-operand = une rubrique, un nombre ou une parenthèse est attendu ici
syntax-expected-operator = un opérateur ou la fin du texte est attendu ici
syntax-expected-opening-parenthesis = une fonction est suivie d’une parenthèse ouvrante
syntax-expected-closing-parenthesis = il manque une parenthèse fermante
syntax-expected-comma-or-closing = une virgule ou une parenthèse fermante est attendue ici
syntax-expected-closing-bracket = il manque le crochet fermant après la branche
syntax-expected-branch = le code d’une branche, ou * pour toutes, est attendu entre crochets
syntax-expected-years-back = après @ s’écrit -1 ou -2 (une ou deux années avant)
syntax-expected-then = « then » est attendu après la condition
syntax-expected-else = « else » est attendu après le premier cas
syntax-expected-name = le code d’une nature d’organisme, d’une branche ou d’un État est attendu ici
syntax-expected-comparator = un seuil commence par <, <=, > ou >=, ou s’écrit comme une fourchette ou « yes »
syntax-expected-quantity = un nombre décimal, avec son unité s’il en a une, est attendu ici
syntax-expected-range-dots = les deux bornes d’une fourchette sont séparées par « .. »
syntax-expected-end = rien n’est attendu après le seuil
syntax-expected-calendar-day = une échéance s’écrit mois-jour, comme 06-01@+1 pour le 1er juin de l’année suivante
syntax-unreadable-character = le signe « { $character } » n’existe pas dans le langage des règles
syntax-unknown-function = la fonction « { $name } » n’existe pas
syntax-unknown-branch = la branche « { $name } » n’existe pas
syntax-argument-count = la fonction { $function } attend { $expected ->
        [one] { $expected } terme
       *[other] { $expected } termes
    } et en reçoit { $given }
syntax-argument-count-least = la fonction { $function } attend au moins { $expected ->
        [one] { $expected } terme
       *[other] { $expected } termes
    }
syntax-chained-comparison = les comparaisons ne s’enchaînent pas : écrire « a < b and b < c »
syntax-year-too-far = une formule remonte au plus deux années en arrière
syntax-too-deep = plus de { $most } niveaux de parenthèses
syntax-too-many-operators = plus de { $most } opérateurs
syntax-too-long = plus de { $most } caractères
syntax-unknown-unit = l’unité « { $name } » n’existe pas (admises : days, months, years ou pour cent)
syntax-units-differ = les deux bornes de la fourchette n’ont pas la même unité
syntax-range-reversed = la borne basse de la fourchette dépasse la borne haute
syntax-day-not-in-every-year = ce jour n’existe pas chaque année
syntax-deadline-comparator = une échéance se compare avec <= seulement
### Fichiers de règles : détails

diag-scores-unordered = Le score ou le plafond de la classe { $grade } n’est pas à sa place : de la meilleure classe à la moins bonne, les scores baissent et les nombres de manquements montent.
diag-scores-unordered-remedy = Remettez les scores et les plafonds dans l’ordre des classes.
diag-line-not-by-branch = La rubrique « { $line } » n’est pas demandée par branche.
diag-line-not-by-branch-remedy = Employez la rubrique sans branche, ou écrivez « by_branch = true » pour elle dans lines.toml.
diag-unused-ok-stale = La rubrique « { $line } » est dite sans emploi, alors qu’une règle l’emploie.
diag-unused-ok-stale-remedy = Supprimez « unused_ok » de cette rubrique.
diag-rule-unknown = Aucune règle du référentiel ne s’appelle « { $id } ».
diag-rule-unknown-remedy = Corrigez le nom de la règle. { $nearest }
key-why-always = elle est toujours nécessaire
key-why-blank = son texte est vide
key-why-threshold = une règle qui fixe un seuil (requires) ne peut s’en passer
key-why-informational = cette règle ne fixe pas de seuil (requires) et n’est donnée que pour information
key-why-numbers-only = seul un montant, un dénombrement ou une durée a un signe
key-why-flags-only = seule une réponse par oui ou par non se prouve par une pièce
key-why-last-classes = les classes E et U n’ont pas de score minimal
key-why-every-class = chacune des classes, de A à E puis U, doit être définie
key-why-every-proposal = chacune des quatre propositions de certification doit être définie
key-why-no-value = l’issue attendue ou la nature de la règle ne laisse pas de nombre à comparer
toml-type = « { $key } » attend { $expected }, et non { $found }
toml-type-text = un texte entre guillemets
toml-type-bare-number = un nombre sans guillemets
toml-type-boolean = true ou false
toml-type-date = une date telle que 2023-12-31, sans guillemets
toml-type-list = une liste entre crochets
toml-type-table = une table
toml-type-tables = une suite de tables à doubles crochets
toml-number = « { $raw } » n’est pas un nombre tel que 12 ou 12.5
toml-share = « { $raw } » n’est pas un pourcentage de 0 à 100, signe % compris
toml-weight = « { $raw } » n’est pas un poids : il faut un nombre positif, sans décimales superflues
toml-six-places = « { $raw } » a plus de six décimales
toml-not-utf8 = le texte n’est pas codé en UTF-8
unit-mismatch-combined = « { $operator } » réunit { $left } et { $right }
unit-mismatch-flag = il faut ici une condition, vraie ou fausse, et non { $found }
unit-mismatch-number = il faut ici un nombre, et non { $found }
unit-mismatch-date = il faut ici une date, et non { $found }
unit-mismatch-too-high = ce produit ou ce quotient réunit trop de grandeurs pour avoir un sens
formula-division-by-zero = on ne divise pas par zéro
threshold-no-branch = un seuil ne nomme pas de branche
threshold-other-unit = son unité ({ $found }) n’est pas celle du seuil ({ $due })
threshold-unit-plain = sans unité
threshold-unit-percent = pour cent
threshold-unit-months = mois
threshold-unit-days = jours
threshold-unit-years = années
threshold-mark-one = « zero_mark » n’a ici qu’une valeur
threshold-mark-pair = « zero_mark » a ici deux valeurs, une de chaque côté de l’intervalle
dates-inverted = elle finit avant de commencer
dates-overlap-edition = elle empiète sur celle de l’édition { $edition }
case-key-no-figure = une donnée s’écrit « rubrique », « rubrique[branche] » ou « rubrique@-1 »
case-lacking-compliant = un cas conforme
case-lacking-non-compliant = un cas non conforme
case-lacking-threshold = un cas au seuil même
case-lacking-low-bound = un cas à la borne basse
case-lacking-high-bound = un cas à la borne haute
case-lacking-missing = un cas non vérifiable (donnée manquante ou dénominateur nul)
case-lacking-informational = un cas pour information
diag-folder-not-empty = Ce répertoire existe déjà et n’est pas vide.
diag-folder-not-empty-remedy = Nommez un répertoire nouveau ou vide{ GIVEN($force) ->
        [yes] , ou ajoutez { $force } pour y écrire quand même
       *[no] {""}
    }.

### Lecture des dossiers

diag-number-ambiguous = La rubrique « { $line } » attend un nombre ; « { $raw } » peut se lire de deux façons, à un facteur mille près.
diag-number-ambiguous-remedy = Écrivez les milliers avec des espaces et les décimales avec une virgule, ou saisissez un nombre dans une cellule numérique.
diag-line-reserved = La rubrique « { $line } » est renseignée par le Secrétariat : ce que le dossier en dit n’a pas été lu.
diag-line-reserved-remedy = Retirez-la du dossier ; sa valeur se porte dans le fichier du Secrétariat.
diag-row-misaligned = La ligne a { $cells } cellules et l’en-tête { $columns } colonnes : ses valeurs ont pu glisser d’une colonne à l’autre, et elle a été écartée.
diag-row-misaligned-remedy = Mettez entre guillemets les valeurs qui contiennent le séparateur, ou enregistrez le tableau avec un autre séparateur (point-virgule ou tabulation).
diag-secretariat-invalid = « { $raw } » n’est pas une empreinte SHA-256 : il y faut 64 chiffres hexadécimaux.
diag-secretariat-invalid-remedy = Recopiez l’empreinte entière du fichier, ou supprimez la clé si vous ne la connaissez pas.
intake-detail-tool = l’outil de lecture indique « { $text } »
intake-detail-disorder = des lignes ou des cellules n’y sont pas dans leur ordre, ou figurent deux fois
intake-detail-encoding = une de ses parties n’est pas codée en UTF-8
intake-detail-panic = l’outil de lecture a échoué sur son contenu
intake-detail-reference = « { $cell } » n’est pas l’adresse d’une cellule
intake-detail-sheet-twice = deux feuilles portent le nom « { $sheet } »
intake-detail-text-index = le texte de la cellule { $cell } est désigné par un numéro qui n’en est pas un
intake-detail-value = la valeur de la cellule { $cell } est en plusieurs morceaux
intake-detail-zip = son enveloppe (zip) ne peut pas être ouverte
intake-detail-document-type = une de ses parties déclare un type de document (DOCTYPE), ce que ne fait aucun tableur
intake-detail-ole = son enveloppe (OLE) est incomplète ou incohérente
intake-detail-cut = il s’arrête avant la fin annoncée
intake-detail-record = l’enregistrement { $number } ne contient pas ce qu’il annonce
intake-detail-xml = une de ses parties n’est pas du XML bien formé
intake-detail-entity = il renvoie à une entité inconnue, « { $text } »
intake-detail-part = la partie « { $part } » lui manque
intake-detail-changed = il a changé pendant la lecture
intake-detail-depth = plus de 32 répertoires y sont emboîtés
intake-foreign-binary = ce n’est ni un classeur ni un texte
intake-foreign-document = c’est un document de traitement de texte ou une présentation
intake-foreign-markup = c’est une page web ou un fichier XML, même si son nom est celui d’un classeur
intake-foreign-no-file = ce n’est pas un fichier ordinaire
intake-foreign-pdf = c’est un document PDF
intake-foreign-zip = c’est une archive zip sans classeur
intake-foreign-xls-old = c’est un classeur d’Excel 5.0/95 ou plus ancien ; ouvrez-le dans un tableur et enregistrez-le en .xlsx
intake-limit-cells = nombre de cellules
intake-limit-columns = nombre de colonnes d’une feuille
intake-limit-file = taille du fichier, en octets
intake-limit-inflated = taille du contenu décompressé, en octets
intake-limit-rows = nombre de lignes d’une feuille
intake-limit-sheets = nombre de feuilles
intake-limit-text = longueur d’un texte, en octets
intake-limit-faults = nombre d’anomalies à signaler

### report

report-above = > { $bound }
report-amounts-in = Montants en { $currency }.
report-and-others = { $count } { $count ->
    [one] autre
   *[other] autres
}
report-article = article : { $article }
report-at-least = ≥ { $bound }
report-at-most = ≤ { $bound }
report-basis-counts = Seuils : { $adopted } { $adopted ->
    [one] adopté
   *[other] adoptés
}, { $reported } { $reported ->
    [one] rapporté
   *[other] rapportés
} par des sources secondaires, { $proposed } { $proposed ->
    [one] proposé
   *[other] proposés
} par le référentiel
report-basis-identity = identité
report-basis-only-adopted = jugé sur les seules normes adoptées
report-basis-only-reported = jugé sur les seules normes adoptées ou rapportées
report-basis-reported = rapportée
report-because = { $outcome } ({ $reason })
report-because-class = classe { $class }
report-because-control = { $count ->
    [one] contrôle non résolu
   *[other] contrôles non résolus
} ({ $rules })
report-because-not-compliant = exigence non satisfaite ({ $rules })
report-because-proposals = manquements à des normes qu’aucune décision n’a adoptées ni reconnues (liste des normes reconnues du fichier du Secrétariat)
report-below = < { $bound }
report-between = { $low } à { $high }
report-branches = branches et gestions : { $branches }
report-breach-title = { $rule } ({ $severity }, norme { $basis })
report-breach-title-control = { $rule } (contrôle de cohérence)
report-breaches-critical = { $count } { $count ->
    [one] manquement critique à une norme adoptée
   *[other] manquements critiques à des normes adoptées
} ({ $rules })
report-breaches-major = { $count } { $count ->
    [one] manquement majeur
   *[other] manquements majeurs
} ({ $rules })
report-breaches-repeated = { $count } { $count ->
    [one] manquement critique répété d’un exercice à l’autre
   *[other] manquements critiques répétés d’un exercice à l’autre
} ({ $rules })
report-breaches-reported = { $count } { $count ->
    [one] manquement critique à une norme rapportée, non encore adoptée
   *[other] manquements critiques à des normes rapportées, non encore adoptées
} ({ $rules })
report-by-decision = selon la décision { $number } du { $date }
report-cap-control = contrôle de cohérence non résolu : classe { $class } au mieux
report-cap-critical = { $count } { $count ->
    [one] manquement critique ou plus
   *[other] manquements critiques ou plus
} à des normes adoptées : classe { $class } au mieux
report-cap-doubt = une norme non vérifiée compte comme un manquement ; une norme proposée ne plafonne jamais la classe, sauf celle qui porte sur la précision
report-cap-major = { $count } { $count ->
    [one] manquement majeur ou plus
   *[other] manquements majeurs ou plus
} à des normes adoptées ou rapportées (précision comprise) : classe { $class } au mieux
report-cap-not-assessable = règles non vérifiables pesant plus de { $limit } du poids attendu : classe { $class }
report-cap-repeated = le même manquement critique à une norme adoptée deux exercices de suite : classe { $class } au mieux
report-cap-reported = manquements critiques à des normes rapportées, quel que soit leur nombre : classe { $class } au mieux, provisoire
report-cases-agree = Tous concordent avec leur règle.
report-cases-contradict = { $count } { $count ->
    [one] cas contredit sa règle.
   *[other] cas contredisent leur règle.
}
report-cases-counts = { $cases } cas pour { $rules } règles et contrôles.
report-cases-title = Exemples chiffrés des règles : { $rulebook }
report-certification-because = motifs : { $reasons }
report-certification-decided = { $proposal } (décision { $number } du { $date })
report-certification-despite = { $proposal }, à titre expérimental malgré la décision { $number } du { $date }
report-certification-experimental = { $proposal }, à titre expérimental
report-class = { $class }, { $standing }
report-class-count = { $count } en { $class }
report-class-definition = { $definition } { $supervision }
report-class-one = { $class }
report-class-out-of-scope = Hors champ du référentiel : ni classe, ni rang, ni certification.
report-class-prov = { $class } prov.
report-class-provisional = { $class }, provisoire, { $standing }
report-class-undecided = { $worst } (au mieux { $best })
report-class-without-reported = Sans les normes que seules des sources secondaires rapportent : classe { $class }
report-code-unlisted = { $code } (*)
report-column-basis = Fondement
report-column-certification = Certification
report-column-class = Classe
report-column-code = { $code }
report-column-control = Contrôle
report-column-controls = Contr.
report-column-critical = Crit.
report-column-difference = Écart
report-column-equation = Égalité
report-column-expected = Attendu
report-column-found = Obtenu
report-column-given = Données
report-column-id = Code
report-column-institution = Organisme
report-column-left = Premier membre
report-column-major = Maj.
report-column-mark = Note
report-column-name = Nom
report-column-outcome = Constat
report-column-pillar = Domaine
report-column-principal = Principal manquement
report-column-requires = Seuil
report-column-right = Second membre
report-column-rule = Règle
report-column-score = Score
report-column-severity = Gravité
report-column-value = Valeur
report-column-year = Exercice
report-compliance-title = Tableau de conformité : { $name }, exercice { $year }
report-control-agrees = { $left } ({ $left-value }) et { $right } ({ $right-value }) concordent
report-control-gap = écart de { $difference } entre { $left } ({ $left-value }) et { $right } ({ $right-value })
report-control-gap-at-least = écart de { $difference }, au moins { $at-least } compte tenu des arrondis, entre { $left } ({ $left-value }) et { $right } ({ $right-value })
report-control-over = { $left } ({ $left-value }) dépasse { $right } ({ $right-value }) de { $difference }
report-control-over-at-least = { $left } ({ $left-value }) dépasse { $right } ({ $right-value }) de { $difference }, au moins { $at-least } compte tenu des arrondis
report-count-split = { $capping }+{ $proposed }
report-cure-by = régularisation attendue avant le { $date }
report-cure-choose = ne garder qu’une valeur pour { $figures }
report-cure-correct = corriger la cellule de { $figures }
report-cure-precise = transmettre les montants sans les arrondir
report-cure-prove = produire au Secrétariat la pièce qui prouve { $figures }
report-cure-supply = renseigner { $figures }
report-cure-zero = vérifier que { $figures } vaut bien zéro
report-currency-unknown = unités monétaires
report-days = { $count } { $count ->
    [one] jour
   *[other] jours
}
report-days-broken = { $number } { $whole ->
    [one] jour
   *[other] jours
}
report-deciding-document = la pièce prouvant { $figure }
report-deciding-precision = des montants moins arrondis, pour { $rules }
report-declared = déclarée, non confirmée par le Secrétariat
report-declared-date = date déclarée, non confirmée par le Secrétariat
report-diagnostic = { $level } : { $message }
report-diagnostic-at = { $level } [{ $place }] : { $message }
report-doubts-critical = { $count } { $count ->
    [one] norme critique adoptée non vérifiée, comptée comme un manquement
   *[other] normes critiques adoptées non vérifiées, comptées comme des manquements
} ({ $rules })
report-doubts-major = { $count } { $count ->
    [one] norme majeure non vérifiée, comptée comme un manquement
   *[other] normes majeures non vérifiées, comptées comme des manquements
} ({ $rules })
report-doubts-repeated = { $count } { $count ->
    [one] norme critique, deux exercices de suite, non respectée ou non vérifiée, comptée comme un manquement
   *[other] normes critiques, deux exercices de suite, non respectées ou non vérifiées, comptées comme des manquements
} ({ $rules })
report-doubts-reported = { $count } { $count ->
    [one] norme critique rapportée non vérifiée, comptée comme un manquement
   *[other] normes critiques rapportées non vérifiées, comptées comme des manquements
} ({ $rules })
report-edition-changed = { $edition } (modifié, non livré avec le programme)
report-rulebook-changed = { $name } (modifié, non livré avec le programme)
report-rulebook-edition = { $name } ({ $edition })
report-equations-hold = { $count } { $count ->
    [one] égalité vérifiée
   *[other] égalités ou bornes vérifiées
}
report-every-branch = toutes branches et gestions
report-experimental = à titre expérimental
report-experimental-despite = à titre expérimental malgré la décision { $number } du { $date }
report-explain-title = { $name } ({ $id })
report-fact-addressee = Destinataire
report-fact-applies = Champ
report-fact-as-of = Jugé au
report-fact-basis = Fondement
report-fact-certification = Certification proposée
report-fact-class = Classe
report-fact-cure = Pour corriger
report-fact-deciding = Ce qui trancherait
report-fact-distance = Distance à la norme
report-fact-effect = Effet
report-fact-equations = Égalités
report-fact-file = Dossier
report-fact-finding = Constat
report-fact-formula = Formule
report-fact-in-force = En vigueur
report-fact-institution = Organisme
report-fact-kind = Nature
report-fact-marks = Note
report-fact-materiality = Tolérance
report-fact-missing = Donnée manquante
report-fact-proof = Preuve
report-fact-rationale = Justification
report-fact-reasons = Motifs
report-fact-rule-file = Fichier
report-fact-rule-kind = Type
report-fact-rulebook = Référentiel
report-fact-score = Score
report-fact-source = Source
report-fact-unit = Unité
report-fact-watch = Vigilance
report-fact-when = Condition
report-fact-year = Exercice
report-figure = { $figure } : { $value }
report-figure-at = { $figure } : { $value } ({ $place })
report-figure-twice = { $figure } : « { $first-raw } » en { $first } et « { $second-raw } » en { $second }
report-file = { $path } (SHA-256 { $sha256 }…)
report-file-row = { $path }, ligne { $row } (SHA-256 { $sha256 }…)
report-finding-says = { $finding } ; { $says }
report-finding-sentence = { $rule } : { $outcome }
report-formula-abs = valeur absolue de ({ $arguments })
report-formula-add = { $left } + { $right }
report-formula-and = { $left } et { $right }
report-formula-avg = moyenne de ({ $arguments })
report-formula-days-between = jours écoulés entre { $arguments }
report-formula-divide = { $left } ÷ { $right }
report-formula-equal = { $left } = { $right }
report-formula-greater = { $left } > { $right }
report-formula-greater-or-equal = { $left } ≥ { $right }
report-formula-group = ({ $inner })
report-formula-if = si { $condition } alors { $positive }, sinon { $negative }
report-formula-less = { $left } < { $right }
report-formula-less-or-equal = { $left } ≤ { $right }
report-formula-max = le plus grand de ({ $arguments })
report-formula-min = le plus petit de ({ $arguments })
report-formula-multiply = { $left } × { $right }
report-formula-negate = −{ $operand }
report-formula-not = non { $operand }
report-formula-not-equal = { $left } ≠ { $right }
report-formula-number = { $number }
report-formula-or = { $left } ou { $right }
report-formula-subtract = { $left } − { $right }
report-formula-sum = somme de ({ $arguments })
report-formula-years-between = années écoulées entre { $arguments }
report-gap = écart de { $difference }
report-given = { $figures }
report-given-figure = { $figure } : { $value }
report-in-force = exercices clos à partir du { $from }
report-in-force-until = exercices clos du { $from } au { $to }
report-in-turn = { $first } { $second }
report-institution = { $name } ({ $code }), { $state }
report-interval = entre { $low } et { $high } selon les arrondis
report-interval-outer = tout au plus entre { $low } et { $high } selon les arrondis
report-legend-counts = Crit., Maj. : manquements critiques et majeurs, y compris ce qui n’a pu être vérifié ; a+b : a à des normes adoptées ou rapportées, qui plafonnent la classe, b à des normes proposées, qui ne jouent que sur le score. Contr. : contrôles de cohérence non résolus.
report-legend-decision = Classes et certifications : décision { $number } du { $date }.
report-legend-despite = exp. : refus et classe restés à titre expérimental malgré la décision { $number } du { $date }, faute de suivre de normes adoptées, ou rapportées et reconnues par une décision (liste des normes reconnues du fichier du Secrétariat).
report-legend-list = Nature et branches : { $list }.
report-legend-provisional = prov. : provisoire, car fondée sur une norme que seules des sources secondaires rapportent.
report-legend-range = a–b : au pire et au mieux, selon ce que vaudraient les données manquantes ou imprécises ; le pire compte.
report-legend-unlisted = (*) : organisme non inscrit sur la liste.
report-legend-unproven = « { $rule } » : déclaration sans pièce vue par le Secrétariat dans { $count } { $count ->
    [one] dossier
   *[other] dossiers
}, donc non vérifiable et comptée comme un manquement (voir --secretariat).
report-line = « { $label } »
report-line-branch = « { $label } » ({ $branch })
report-line-year = { $line } de { $year }
report-line-year-before = { $line } de l’exercice précédent
report-line-years-before = { $line }, { $count ->
    [one] un exercice plus tôt
   *[other] { $count } exercices plus tôt
}
report-list = liste des organismes : { $path } (SHA-256 { $sha256 }…)
report-list-own = liste des organismes : celle du référentiel (SHA-256 { $sha256 }…)
report-mark-all-or-nothing = note 100 si conforme, sinon 0
report-mark-full = note 100 à { $at } ou mieux
report-mark-full-day = note 100 jusqu’au { $at }
report-mark-half = note 50 au seuil
report-mark-none = note 0 à { $at } ou pire
report-mark-none-day = note 0 à partir du { $at }
report-mark-none-outside = note 0 à { $low } ou moins, comme à { $high } ou plus
report-mark-range = note 100 dans l’intervalle
report-materiality = égalité, à { $share } près
report-may-fail = { $outcome } à l’arrondi près, sans que ce soit prouvé
report-missing-not-assessable = non vérifiable ; comptée comme un manquement dans la classe, et pour zéro dans le score
report-missing-not-assessable-proposed = non vérifiable ; comptée pour zéro dans le score
report-missing-zero = comptée pour zéro
report-money = { $amount } { $currency }
report-months = { $count } mois
report-months-broken = { $number } { $whole ->
   *[other] mois
}
report-must-above = plus de { $bound }
report-must-at-least = au moins { $bound }
report-must-at-most = au plus { $bound }
report-must-below = moins de { $bound }
report-must-between = de { $low } à { $high }
report-name = { $name }
report-no-breach = Aucun manquement.
report-no-score = sans score
report-no-single-remedy = aucune rubrique n’y suffit à elle seule
report-no-threshold = sans seuil
report-nothing-given = aucune donnée
report-on-or-before = au plus tard le { $day }
report-on-or-before-example = au plus tard le { $day } pour un exercice clos le { $close }
report-or = { $first }, ou { $second }
report-or-else = { $first } ; { $second }
report-outcome-and = { $outcome }, { $remark }
report-outcome-says = { $outcome } : { $says }
report-outcome-set-aside = pour information (fondement écarté)
report-outcome-undecided = non concluant
report-outcome-waived = dérogation accordée ({ $decision }, jusqu’au { $until }) ; sans elle : { $underlying }
report-outside = Hors champ du référentiel : { $kinds } ; le tableau de chaque organisme en dit le motif.
report-outside-kind = { $count } ({ $kind })
report-pillar = { $pillar }
report-pillar-none = Hors domaine
report-pillar-score = { $pillar } : { $score } / 100
report-place = { $sheet }!{ $cell }
report-place-cell = cellule { $cell }
report-place-cell-in = { $path }, cellule { $cell }
report-place-in = { $path }, { $sheet }!{ $cell }
report-place-secretariat = fichier du Secrétariat
report-place-sheet = feuille { $sheet }
report-points = { $number } { $whole ->
    [one] point
   *[other] points
} de pourcentage
report-precision-effect = compte d’emblée comme un manquement majeur dans la classe, bien que proposée ; n’entre pas dans le score
report-precision-requires = au plus en { $unit }
report-proposal-experimental = { $proposal } exp.
report-range = { $worst }–{ $best }
report-reason-at-best = { $breaches } : classe { $class } au mieux
report-reason-at-best-provisional = { $breaches } : classe { $class } au mieux, provisoire
report-reason-control = { $count } { $count ->
    [one] contrôle de cohérence non résolu
   *[other] contrôles de cohérence non résolus
} ({ $rules }) : classe { $class } au mieux
report-reason-not-assessable = règles non vérifiables : { $share } du poids attendu, plus que les { $limit } admis : classe U
report-reason-nothing-scored = aucune règle n’a pu être notée : classe U
report-reason-repetition = récidive non examinée : le dossier de l’exercice précédent n’a pas été fourni
report-reason-score = score { $score } : classe { $class }
report-rejected = { $path } : { $message }
report-remedy-less = { $change } de moins en { $figure } (soit { $to })
report-remedy-less-at = { $change } de moins en { $figure } [{ $place }]
report-remedy-less-by = { $change } de moins en { $figure }
report-remedy-more = { $change } de plus en { $figure } (soit { $to })
report-remedy-more-at = { $change } de plus en { $figure } [{ $place }]
report-remedy-more-by = { $change } de plus en { $figure }
report-rulebook = { $name } ({ $id }@{ $edition }, SHA-256 { $sha256 }…)
report-rulebook-title = { $name } ({ $id }@{ $edition })
report-says-beside = { $value } ; norme : { $requires }
report-says-breach = { $value } ; norme : { $requires } ; écart : { $distance }
report-says-breach-at-least = { $value } ; norme : { $requires } ; écart : au moins { $distance } compte tenu des arrondis
report-says-doubt = non concluant, { $interval } ; norme : { $requires }
report-says-missing = { $figures }
report-says-only = { $value }
report-says-precision = montants en { $unit } ; au plus en { $coarsest } sont admis
report-scheme-caps = Plafonds
report-scheme-class = Classe
report-scheme-dropped = un domaine sans règle notée est laissé de côté
report-scheme-mark = Note d’une règle
report-scheme-mark-how = de 0 à 100 : 100 à l’objectif ou mieux, 50 au seuil, 0 à la borne de note nulle ou pire, linéaire entre ces points ; au pire des arrondis ; 0 si la règle n’a pu être vérifiée
report-scheme-mean = Calcul
report-scheme-pillar = { $pillar } : poids { $weight }
report-scheme-pillars = Domaines
report-scheme-rounding = arrondi au dixième ; les classes comparent le score arrondi
report-scheme-score = Score
report-scheme-score-of = Le score résume les notes des règles ; il ne compense pas un domaine par un autre.
report-scheme-worst = La classe est la plus mauvaise de celles que donnent le score et les plafonds, au pire de ce que permettent les données.
report-score = { $score } / 100
report-score-how = moyenne géométrique pondérée des domaines (chacun compté au moins 1), chaque domaine étant la moyenne de ses notes pondérées par la gravité (critique { $critical }, majeure { $major }, mineure { $minor })
report-score-undecided = { $worst } / 100 (au mieux { $best })
report-section-breaches = Manquements et points non vérifiés ({ $count })
report-section-cases = Exemples chiffrés
report-section-controls = Contrôles de cohérence
report-section-reading = Lecture du dossier
report-section-rejected = Fichiers rejetés ({ $count })
report-section-rules = Normes et ratios par domaine
report-section-verdict = Classe et certification
report-sentence = { $sentence }.
report-short = { $rule } : { $says }
report-short-at = { $rule } : { $says } [{ $places }]
report-short-at-cure = { $rule } : { $says } [{ $places }] ; pour corriger : { $cure }
report-short-cure = { $rule } : { $says } ; pour corriger : { $cure }
report-short-distance = { $rule } : { $says } ; distance : { $distance }
report-statement-despite = La décision { $number } du { $date } ne donne pas effet à ce refus : il repose sur des normes proposées, ou rapportées sans que la décision les reconnaisse (liste des normes reconnues du fichier du Secrétariat).
report-summary-counts = { $judged } { $judged ->
    [one] dossier jugé
   *[other] dossiers jugés
} ({ $classes }) ; { $outside } hors champ ; { $rejected } { $rejected ->
    [one] rejeté
   *[other] rejetés
}.
report-summary-empty = Aucun dossier ne répond aux filtres.
report-summary-none = { $judged } { $judged ->
    [one] dossier jugé
   *[other] dossiers jugés
} ; { $outside } hors champ ; { $rejected } { $rejected ->
    [one] rejeté
   *[other] rejetés
}.
report-summary-title = Contrôle des dossiers annuels : référentiel { $rulebook }@{ $edition }, au { $as-of }
report-tolerance-none = qui est nulle ici
report-tolerance-share = { $share } du plus grand membre
report-unit-francs = unités
report-unit-million = millions de { $currency }
report-unit-millions = millions
report-unit-one = { $currency }
report-unit-thousand = milliers de { $currency }
report-unit-thousands = milliers
report-unlisted = non inscrit sur la liste des organismes : jugé sans tenir compte de ce qu’il déclare de sa nature
report-valid-until = valable jusqu’au { $date }
report-value-declared = { $value } ({ $declared })
report-value-interval = { $value } ({ $interval })
report-watch-margin = conforme, mais à { $margin } au plus de la valeur du seuil
report-within = { $says } ; les arrondis permettent un écart plus grand que la tolérance, { $tolerance }
report-year = { $year }, clos le { $close }
report-years = { $count } { $count ->
    [one] an
   *[other] ans
}
report-years-broken = { $number } { $whole ->
    [one] an
   *[other] ans
}

### Entrées fautives : rubriques, cellules et raisons

line-named = { $label } ({ $code })
place-table = { $path }, cellule { $cell }
identification-why-twice = deux valeurs différentes y figurent
identification-why-code = un code compte { $most } signes au plus, dont une lettre ou un chiffre
identification-why-year-end = la clôture doit tomber dans l’exercice { $year }
identification-why-date = ce n’est pas une date du calendrier
identification-why-currency = une monnaie se donne par son code ISO de trois lettres, par exemple XOF
toml-type-integer = un nombre entier sans guillemets
io-not-utf8 = le texte n’est pas codé en UTF-8

### Entrées fautives : rubriques, cellules et raisons

intake-detail-quote = un guillemet ouvert dans cette ligne n’est pas refermé, et tout ce qui suit s’y perd
intake-detail-cut-row = la dernière ligne s’interrompt avant la dernière colonne
diag-file-exists = Le fichier existe déjà ; il contient peut-être des données saisies.
diag-file-exists-remedy = Nommez un autre fichier, ou ajoutez --force pour l’écraser.
diag-output-is-input = Cet emplacement est, ou contient, l’un des fichiers lus : les résultats l’auraient écrasé.
diag-output-is-input-remedy = Indiquez un autre fichier, ou un autre dossier, après -o.
cli-template-arg-force = Écrase le fichier s’il existe
diag-date-in-future = La date de la rubrique « { $line } » est postérieure au jour du jugement ({ $as-of }).
diag-date-in-future-remedy = Corrigez la date, ou jugez à une date ultérieure (--as-of) ; d’ici là, elle est tenue pour manquante.

### Entrées fautives : rubriques, cellules et raisons

diag-submission-copied = Ce fichier est la copie, octet pour octet, de { $other } : il n’a été contrôlé qu’une fois.
diag-submission-copied-remedy = Il n’y a rien à faire ; supprimez l’une des deux copies si elle ne sert pas.
diag-selection-empty = Aucun des dossiers lus ne répond à { $selection } : rien n’a été jugé.
diag-selection-empty-remedy = Vérifiez l’exercice et le code ISO de l’État demandés, et les dossiers donnés.
diag-secretariat-unmatched = « { $raw } » ({ $key }) ne correspond à rien de connu : cette mention reste sans effet.
diag-secretariat-unmatched-remedy = Vérifiez l’orthographe du code : organisme de la liste, rubrique du dictionnaire ou norme du référentiel.
diag-reply-unmatched = L’organisme « { $institution } » ({ $key }) n’est ni sur la liste ni parmi les dossiers lus : cette mention reste sans effet.
diag-reply-unmatched-remedy = Vérifiez l’orthographe du code de l’organisme.
diag-reply-to-come = { $institution } : la date du { $on } ({ $key }) est encore à venir ; cette mention ne compte pas avant elle.
diag-reply-to-come-remedy = Vérifiez la date, ou établissez le tableau à une date postérieure (--as-of).
diag-reply-unnotified = { $institution } a répondu sur l’exercice { $year } sans que la notification de sa ligne soit enregistrée : ses observations ne sont imprimées nulle part.
diag-reply-unnotified-remedy = Ajoutez une entrée [[notification]] pour cet organisme et cet exercice.

### Présentations propres aux organismes (layouts)
diag-layout-used = Classeur lu selon la présentation « { $layout } » : { $lines } { $lines ->
    [one] rubrique trouvée
   *[other] rubriques trouvées
}.
diag-layout-used-remedy = Rien à faire ; vérifiez seulement que c’est bien la présentation de cet organisme, ou nommez la sienne avec --layout.
diag-layout-tied = Plusieurs présentations conviennent aussi bien que « { $layout } », qui a servi : { $others }.
diag-layout-tied-remedy = Nommez la bonne avec --layout.
diag-layout-open = La présentation « { $layout } » laisse ouvertes des rubriques dont elle ne connaît pas les comptes : { $lines }.
diag-layout-open-remedy = Complétez leurs comptes (accounts) dans une copie de la présentation, donnée avec --layout.
diag-layout-finds-nothing = La présentation « { $layout } » ne trouve aucune rubrique dans ce classeur.
diag-layout-finds-nothing-remedy = Vérifiez les noms de feuilles, les en-têtes, les libellés et les comptes qu’elle attend, complétez ceux qu’elle laisse ouverts, ou nommez une autre présentation avec --layout.
diag-layout-key-missing = Ni le classeur ni la présentation « { $layout } » ne donnent « { $key } ».
diag-layout-key-missing-remedy = Écrivez-le en tête du classeur, à côté de son nom, ou dans la présentation, section [identification], clé { $code }.
diag-heading-read = Lu dans un titre : { $key } = { $value } (« { $raw } »).
diag-heading-read-remedy = Rien à faire si c’est bien ce que le titre veut dire ; sinon fixez { $code } dans la section [identification] de la présentation.
diag-key-presumed = Le classeur ne donne pas « { $key } » : la présentation « { $layout } » retient { $value }.
diag-key-presumed-remedy = Vérifiez-le, puis faites-le écrire en tête du classeur.
diag-heading-contradictory = Deux titres se contredisent sur « { $key } » : « { $first_raw } » ({ $first }) et « { $second_raw } » ({ $second }).
diag-heading-contradictory-remedy = Faites corriger le classeur, ou fixez { $code } dans la section [identification] de la présentation et le choix des feuilles dans ses tables.
diag-sheet-hidden = La feuille « { $sheet } » est masquée ; elle a été lue comme les autres.
diag-sheet-hidden-remedy = Affichez-la pour voir ce qui en vient ; si elle ne doit pas compter, excluez-la par son nom dans la présentation.
diag-sheet-of-other-year = Dans la feuille « { $sheet } », des valeurs n’ont pas été lues, qui ne sont ni de l’exercice du dossier ni de l’un des deux précédents : { $years }.
diag-sheet-of-other-year-remedy = Rien à faire si l’exercice du dossier est le bon ; sinon fixez-le dans la présentation.
diag-label-near = Le libellé « { $raw } » n’est pas connu ; il ressemble à « { $label } », rubrique « { $line } », mais n’a pas été pris pour lui.
diag-label-near-remedy = S’il s’agit bien de cette rubrique, ajoutez ce libellé à la présentation (labels).
diag-sum-incomplete = La rubrique « { $line } » est la somme de plusieurs lignes, dont il manque : { $lacking }.
diag-sum-incomplete-remedy = Complétez le classeur, ou corrigez la liste sum de la présentation.
diag-account-parent-left = Pour « { $line } », des comptes dont les subdivisions figurent aussi n’ont pas été comptés une seconde fois : { $accounts }.
diag-account-parent-left-remedy = Rien à faire : seules les subdivisions sont additionnées.
diag-account-parent-differs = Le compte { $account } porte { $parent }, mais ses subdivisions font { $parts } ; elles seules sont comptées pour « { $line } ».
diag-account-parent-differs-remedy = Vérifiez la balance : une subdivision manque ou un total est faux.
diag-account-repeated = Le compte { $account } figure deux fois ({ $first } et { $second }) ; « { $line } » n’en est pas tirée.
diag-account-repeated-remedy = Nommez la colonne de la gestion (branch_key) si c’est elle qui les distingue, ou écrivez repeated = "add" s’ils s’additionnent.
diag-layout-place-missing = Le classeur n’a pas « { $raw } », où la présentation cherche « { $line } ».
diag-layout-place-missing-remedy = Corrigez la présentation : la feuille ou le nom a peut-être changé.
diag-layout-invalid = « { $raw } » ne convient pas : { $detail }.
diag-layout-invalid-remedy = Corrigez le passage signalé.
diag-layout-line-unknown = La présentation cite « { $name } », qui n’est pas une rubrique du référentiel.
diag-layout-line-unknown-remedy = Corrigez le code. { $nearest }
layout-detail-account = un compte s’écrit 62, ou 60-66 pour une suite, avec autant de chiffres de part et d’autre
layout-detail-column = une colonne s’écrit par ses lettres, de A à XFD
layout-detail-cell = une cellule s’écrit Bilan!C12
layout-detail-pattern = un nom peut contenir *, {"{"}year{"}"} et {"{"}branch{"}"}, et au moins une lettre ou un chiffre
layout-detail-supplied = cette rubrique vient de l’identification ou du Secrétariat, non d’un tableau
key-why-layout-recognise = il faut un nom de feuille (sheet), des en-têtes (headers) ou un texte (text) pour reconnaître un classeur
key-why-layout-key = il faut dire où se trouve la valeur : value, cell, name, label ou default
key-why-layout-other-way = elle ne va pas avec ce mode de recherche (by)
key-why-layout-by = ce mode de recherche (by) ne peut s’en passer
key-why-layout-lines = ce mode de recherche (by) ne peut se passer de rubriques
key-why-layout-columns = une balance ne se lit pas sans savoir quelles colonnes portent les soldes
key-why-layout-column = une colonne se désigne par son en-tête (header) ou sa lettre (letter)
intake-limit-kept = nombre de cellules gardées en mémoire

### Dossier : complétude, qualité, comparatifs

rule-kind-comparatives = comparatifs de l’exercice précédent
report-section-filing = Complétude du dossier
report-section-restated = Montants retraités de l’exercice précédent ({ $count })
report-column-sheet = Feuille
report-column-present = Présents
report-column-missing = Manquants
report-column-repaired = Interprétés
report-column-which = Lesquels
report-column-figure = Montant
report-column-before = Dossier précédent
report-column-now = Comparatif
report-column-cells = Cellules
report-breach-title-identity = { $rule } ({ $severity })
key-why-tally = les contrôles sont jugés avant que le dossier ne soit compté : aucun ne peut s’appuyer sur ce compte
report-filing-total = Ensemble
report-filing-quality = Qualité du dossier : { $quality } ({ $present } des { $expected } montants attendus sont présents, { $clean } sans avoir dû être interprétés ; { $satisfied } des { $controls } contrôles sont satisfaits).
report-filing-none = rien n’a été fourni
report-filing-missing = à compléter : { $figures }
report-filing-repaired = lus après interprétation : { $figures }
report-filing-both = { $first } ; { $second }
report-filing-several = « { $label } » ({ $count } montants)
report-restated-cells = { $before } ; puis { $now }
report-says-restated = { $count ->
    [one] un montant sur { $compared } diffère
   *[other] { $count } montants sur { $compared } diffèrent
} de ceux que le dossier de l’exercice précédent avait déclarés
report-says-not-repeated = { $count ->
    [one] un montant de l’exercice précédent n’est pas repris
   *[other] { $count } montants de l’exercice précédent ne sont pas repris
} en regard
report-says-repeated = { $compared ->
    [one] le montant repris de l’exercice précédent est celui de son dossier
   *[other] les { $compared } montants repris de l’exercice précédent sont ceux de son dossier
}
report-comparatives-requires = les montants de l’exercice précédent repris en regard sont ceux de son propre dossier
report-comparatives-effect = compte dans la classe selon sa gravité, s’il est majeur ; n’entre pas dans le score
diag-line-counted = La rubrique « { $line } » est comptée par le contrôle lui-même : ce que le dossier en dit n’a pas été lu.
diag-line-counted-remedy = Retirez-la du dossier.
diag-submission-superseded = Ce dossier, transmis le { $filed }, est remplacé par { $other }, transmis le { $later } : il n’a pas été contrôlé.
diag-submission-superseded-remedy = Il n’y a rien à faire si la dernière version fait foi ; sinon, faites enregistrer la réception de celle qui vaut.
diag-previous-unused = Aucun des dossiers donnés par --previous ne précède d’un an un dossier contrôlé.
diag-previous-unused-remedy = Donnez le dossier de l’exercice précédent du même organisme, et vérifiez l’exercice inscrit sur ses fiches d’identification.
cli-arg-previous = Dossiers de l’exercice précédent : fichier ou dossier, autant de fois qu’il le faut ; ils servent de comparaison et ne sont pas jugés
### Ce que le même dossier donne à d’autres conditions : sans dérogation, sans retraitement, sans l’hypothèse, selon l’autre norme
alternative-national = selon la norme nationale
alternative-regional = selon la norme régionale
alternative-unadjusted = sur les comptes déposés, sans retraitement
alternative-without-hypothesis = sans l’hypothèse
alternative-without-waiver = sans dérogation
report-alternative = { $terms } : { $says }
report-alternative-certification = { $class }, certification : { $certification }
report-alternative-class = classe { $class }
report-alternative-mark = { $says }, note { $mark }
report-alternative-of = { $rule } ; { $alternatives }
report-alternative-outcome = { $outcome }
report-alternative-reference = { $says } ({ $reference })
report-alternative-requires = { $says } (seuil { $requires })
report-alternative-score = { $class }, score { $score }
report-alternative-value = { $says }, { $value }
report-alternative-value-requires = { $says }, { $value } (seuil { $requires })
report-alternative-beside = À titre de comparaison, { $terms } : { $says }
report-alternatives-after = { $first } — { $alternatives }
report-alternatives-and = { $first } ; { $second }
report-column-alternatives = À d’autres conditions
report-fact-alternatives = À d’autres conditions
report-outcome-waived-alone = dérogation accordée ({ $decision }, jusqu’au { $until })

### rule language: counting, definitions, kinds

unit-mismatch-literal = il faut ici un nombre écrit en chiffres, et non { $found }
report-formula-count = nombre de conditions remplies parmi ({ $arguments })
report-formula-at-least = au moins { $least } des conditions suivantes : ({ $arguments })
kind-named = { $label }
template-kind = { $code } ({ $label })
template-institution-kinds = Nature de celui qui déclare : { $kinds }. La liste du référentiel prévaut.
### Ce que le même dossier donne à d’autres conditions : sans dérogation, sans retraitement, sans l’hypothèse, selon l’autre norme
diag-list-of-another-rulebook = Cette liste est faite pour le référentiel « { $bound } », et non pour « { $rulebook } ».
diag-list-of-another-rulebook-remedy = Ajoutez « --rulebook { $bound } », ou nommez une autre liste avec « --institutions ».

### Correspondance du classeur (`vigie intake`)

cli-intake-about = Montre, avant tout jugement, ce qui est lu dans un dossier et de quelle cellule ; propose une présentation pour un classeur inconnu
cli-intake-arg-paths = Classeurs, tableaux (CSV) ou répertoires
cli-intake-arg-format = Forme des résultats : table, json, jsonl, csv ou markdown
cli-intake-arg-output = Fichier où écrire les résultats ou la présentation proposée
cli-intake-arg-details = Tous les exercices, toutes les colonnes, toutes les cellules
cli-intake-arg-layout = Présentation : où sont les chiffres dans le classeur propre d’un organisme (fichier TOML)
cli-intake-arg-suggest = Écrit une première présentation pour ce classeur, à corriger puis à donner avec --layout
cli-intake-arg-force = Écrase le fichier s’il existe
cli-intake-arg-json-schema = Affiche le schéma JSON de --format json
cli-progress-intake = Lecture
intake-title = Correspondance du classeur { $path }
intake-fact-form = Forme
intake-fact-state = État
intake-fact-identification = Identification
intake-fact-found = Lecture
intake-fact-remedy = À faire
intake-form-template = modèle de dossier annuel (feuilles de rubriques, par code)
intake-form-wide = tableau à une ligne par dossier, ligne { $row }
intake-form-layout = classeur propre à l’organisme, lu selon la présentation « { $name } » ({ $id })
intake-rejected = dossier rejeté : voir les messages d’erreur ; ce qui suit a été lu, sans que l’unité soit appliquée
intake-key = { $key } : { $value } ({ $place })
intake-key-sheet = { $key } : { $value } (nom de la feuille { $sheet })
intake-key-layout = { $key } : { $value } (donné par la présentation)
intake-unit = montants multipliés par { $factor } ; un montant écrit sans décimale est connu à { $half } près
intake-counts = { $figures } { $figures ->
        [one] valeur lue
       *[other] valeurs lues
    } pour { $lines } { $lines ->
        [one] rubrique
       *[other] rubriques
    } ; { $lacking } { $lacking ->
        [one] rubrique non trouvée
       *[other] rubriques non trouvées
    } ; { $unused } { $unused ->
        [one] cellule chiffrée non utilisée
       *[other] cellules chiffrées non utilisées
    }
intake-section-doubles = Lu ou compté deux fois ({ $count })
intake-section-sheets = Feuilles
intake-section-figures = Valeurs lues
intake-section-figures-of-year = Valeurs lues, exercice { $year }
intake-section-empty = Cellules vides ({ $count })
intake-section-lacking = Rubriques non trouvées ({ $count })
intake-section-unused = Cellules chiffrées non utilisées ({ $count })
intake-col-line = Rubrique
intake-col-branch = Branche
intake-col-row = Ligne
intake-col-sheet = Feuille
intake-col-cell = Cellule
intake-col-cells = Cellules
intake-col-raw = Texte
intake-col-value = Valeur
intake-col-precision = Précision
intake-col-found-by = Trouvé par
intake-col-usage = Usage
intake-col-header = En-tête reconnu
intake-col-candidates = Ce qui s’en approche
intake-col-left = À sa gauche
intake-list = { $items }
intake-words = { $first } · { $second }
intake-branch = · { $branch }
intake-line-of-branch = { $line } · { $branch }
intake-precision = ± { $half }
intake-cell-of-branch = { $cell } ({ $branch })
intake-no-figure = Aucune valeur n’a été lue.
intake-years-before = Exercices antérieurs : { $count } { $count ->
        [one] valeur lue
       *[other] valeurs lues
    }, que montre --details.
intake-lacking-open = Laissées ouvertes par la présentation : { $lines }.
intake-candidate = « { $label } » ({ $place }), proche de « { $near } »
intake-lacking-others = Sans rien d’approchant : { $lines }.
intake-unused-more = … et { $count } { $count ->
        [one] autre
       *[other] autres
    } (--details, --format json).
intake-sheet-read = { $count } { $count ->
        [one] cellule lue
       *[other] cellules lues
    }
intake-sheet-wide = tableau de { $count } { $count ->
        [one] ligne
       *[other] lignes
    }
intake-sheet-identification = identification
intake-sheet-not-wanted = ignorée : la présentation n’attend rien d’une feuille de ce nom
intake-sheet-no-header = ignorée : aucun en-tête de tableau reconnu
intake-sheet-no-code = ignorée : pas d’en-tête avec une colonne « code »
intake-sheet-no-line = un tableau, mais aucune rubrique connue
intake-sheet-other-year = ignorée : d’un autre exercice que ceux du dossier
intake-sheet-unreadable = illisible
intake-sheet-hidden = { $usage } (feuille masquée)
intake-sheet-year = exercice { $year }
intake-header = ligne { $row } : { $columns }
intake-header-rows = lignes { $row } à { $last } : { $columns }
intake-column = { $column } = { $says }
intake-columns-more = { $count } { $count ->
        [one] autre colonne
       *[other] autres colonnes
    }
intake-pair = « { $line } » : { $first } (« { $first_raw } ») et { $second } (« { $second_raw } »)
intake-pairs-more = … et { $count } { $count ->
        [one] autre rubrique
       *[other] autres rubriques
    }
intake-quoted = « { $text } »
intake-double-contradictory = { $branch }, { $year } : deux emplacements donnent des valeurs différentes pour { $count } { $count ->
        [one] rubrique
       *[other] rubriques
    }. Aucune des deux n’est retenue.
intake-double-contradictory-whole = Total, { $year } : deux emplacements donnent des valeurs différentes pour { $count } { $count ->
        [one] rubrique
       *[other] rubriques
    }. Aucune des deux n’est retenue.
intake-double-contradictory-remedy = Corriger le classeur, ou exclure de la présentation la colonne ou la feuille qui ne doit pas compter.
intake-double-repeated = { $branch }, { $year } : deux emplacements donnent la même valeur pour { $count } { $count ->
        [one] rubrique
       *[other] rubriques
    }. Elle n’est retenue qu’une fois.
intake-double-repeated-whole = Total, { $year } : deux emplacements donnent la même valeur pour { $count } { $count ->
        [one] rubrique
       *[other] rubriques
    }. Elle n’est retenue qu’une fois.
intake-double-repeated-remedy = Vérifier que la seconde colonne ou feuille n’est pas celle d’une autre branche ou d’un autre exercice.
intake-double-shared-cell = { $branch } et { $other }, { $year } : { $count } { $count ->
        [one] cellule alimente
       *[other] cellules alimentent
    } les deux branches. Le montant compte deux fois dans leur somme.
intake-double-shared-cell-remedy = Partager les comptes ou les lignes entre les deux branches dans la présentation.
intake-double-same-as-branch = { $branch } et { $other }, { $year } : mêmes montants, à l’unité près, dans toutes les rubriques que les deux portent ({ $count }).
intake-double-same-as-branch-remedy = Vérifier qu’une colonne ou une feuille n’a pas été copiée à la place d’une autre.
intake-double-same-as-total = { $branch }, { $year } : les montants sont ceux du total, que les autres branches font déjà à elles seules ({ $lines }).
intake-double-same-as-total-remedy = La colonne paraît être celle du total : corriger son en-tête, ou l’exclure de la présentation.
intake-double-transfers-in-total = { $year } : le total égale la somme des branches, alors que des virements internes de { $amount } sont déclarés ({ $lines }). Ou bien le total les compte deux fois, ou bien la gestion qui les reçoit manque.
intake-double-transfers-in-total-remedy = Retirer les virements du total, qui s’entend net, ou porter les montants de la gestion qui manque.
intake-double-transfers-twice = { $year } : la somme des branches dépasse le total de deux fois les virements internes déclarés, { $amount } ({ $lines }).
intake-double-transfers-twice-remedy = Vérifier si les virements ont été retirés deux fois du total, ou si la rubrique n’en porte que la moitié.
intake-double-transfers-unfiled = { $year } : la somme des branches dépasse le total d’un même montant, { $amount }, pour { $lines } ; aucun virement interne n’est déclaré.
intake-double-transfers-unfiled-remedy = Si ce sont des virements entre branches, les porter à la rubrique des virements internes : sans elle, le contrôle de la somme des branches conclurait à tort à une erreur.
intake-double-transfers-eliminated = { $year } : la somme des branches dépasse le total des virements internes déclarés, { $amount }, comme il se doit ({ $lines }) : rien n’est compté deux fois.
intake-summary-title = Lecture de { $count } { $count ->
        [one] dossier
       *[other] dossiers
    }, avant tout jugement
intake-summary-note = --details montre la correspondance entière de chacun.
intake-col-lines = Rubriques
intake-col-unused = Non utilisées
intake-col-doubles = Doubles
intake-short-template = modèle
intake-short-wide = tableau, ligne { $row }
intake-summary-rejected = rejeté

diag-suggest-nothing = Aucun tableau n’a été compris dans ce classeur : ni libellé connu sous un en-tête, ni balance par comptes.
diag-suggest-nothing-remedy = Écrivez la présentation à la main, d’après l’une de celles que copie vigie rules export.
suggest-head = Présentation proposée par vigie d’après { $path }. À relire et à corriger avant de s’en servir.
suggest-how = Ce qui est sûr est actif ; ce qui ne fait que ressembler, ou n’est pas connu, est en commentaire : ôter les # pour le retenir. Essai : vigie intake --layout CE_FICHIER CLASSEUR. La façon d’écrire une présentation est expliquée en tête de celles que copie vigie rules export.
suggest-name = Présentation de { $path }
suggest-source = Proposée par vigie intake --suggest d’après { $path } ; à vérifier.
suggest-key-found = { $key } : { $value }, lu dans { $place }
suggest-key-missing = { $key } n’est pas dit dans le classeur : à compléter
suggest-table = { $count ->
        [one] Feuille
       *[other] Feuilles
    } { $sheets }
suggest-column = colonne { $column } (« { $header } »){ GIVEN($branch) ->
        [yes]  : { $branch }
       *[no] {""}
    }{ GIVEN($year) ->
        [yes]  ; exercice { $year }
       *[no] {""}
    }
suggest-column-open = La colonne { $column } porte des chiffres, mais son en-tête n’est pas compris. Si elle est à lire, dire de quel exercice (year) et de quelle branche (branch).
suggest-found = « { $label } » est la rubrique { $line } ({ $place })
suggest-near = « { $label } » ({ $place }) ressemble à « { $near } » : est-ce cette rubrique ?
suggest-line = { $line }
suggest-label = « { $label } » ({ $place })
suggest-unknown = Libellés sans rubrique connue : { $labels }{ $more ->
        [0] {""}
       *[other] {" "}… et { $more } autres
    }. Pour en retenir un : [[table.line]], line = "code", labels = ["libellé"].
suggest-account-key = numéros de compte
suggest-branch-key = branche ou gestion de la ligne
suggest-header = « { $header } »
suggest-classes = Comptes à deux chiffres présents : { $classes }.
suggest-chart-named = Le classeur nomme son plan comptable : les numéros sont ceux de la présentation « { $layout } ». À vérifier.
suggest-chart-unknown = Le plan comptable n’est pas nommé : chaque rubrique est laissée ouverte (accounts = []). En commentaire, les numéros de la présentation « { $layout } », s’il s’agit de ce plan.
suggest-accounts-open = numéros à compléter
suggest-present = { $count ->
        [0] aucun de ces comptes n’est présent
        [one] présent : { $accounts }
       *[other] présents ({ $count }) : { $accounts }
    }
suggest-passed = Feuilles qui portent des chiffres et où aucun tableau n’a été compris : { $sheets }.
suggest-lacking = Rubriques que rien ne donne encore : { $lines }.
suggest-said = Lue en retour, cette présentation donne { $figures } { $figures ->
        [one] valeur
       *[other] valeurs
    } de { $file }.
suggest-written = Présentation écrite : { $path } ; lue en retour, elle donne { $figures } { $figures ->
        [one] valeur
       *[other] valeurs
    } de { $file }. À corriger, puis vigie intake --layout { $path } { $file }.
intake-form-unknown = non reconnue : ni le modèle, ni une présentation connue (vigie intake --suggest { $path } en propose une)
intake-short-unknown = non reconnue
intake-joined = { $first } ; { $second }
intake-said = { $text }
intake-not-taken = non retenue : { $value }
### Étude d’impact : comparaison de référentiels, simulation de seuil
impact-rulebook = { $id }@{ $edition }
impact-title = Étude d’impact : du référentiel { $old } au référentiel { $new }
impact-diff-title = Ce qui change du référentiel { $old } au référentiel { $new }
impact-simulation-title = Simulation de seuil : { $name } ({ $id }), { $change }
impact-judged = { $judged } { $judged ->
    [one] organisme jugé
   *[other] organismes jugés
} ({ $outside } hors champ) : { $downgraded ->
    [0] aucun n’est déclassé
    [one] 1 est déclassé
   *[other] { $downgraded } sont déclassés
}, { $upgraded ->
    [0] aucun n’est mieux classé
    [one] 1 est mieux classé
   *[other] { $upgraded } sont mieux classés
}.
impact-only-one = Un seul changement peut agir sur les jugements : { $cause }. Tout ce qui suit en vient.
impact-lifted = { $count ->
    [0] Aucun manquement ne disparaît.
    [one] 1 manquement disparaît.
   *[other] { $count } manquements disparaissent.
}
impact-level-about = environ { $bound }
impact-downgraded = Déclassés : { $who }.
impact-upgraded = Reclassés vers le haut : { $who }.
impact-who = { $code } ({ $class })
impact-who-by = { $who }, { $causes }
impact-by-one = du seul fait de { $causes }
impact-by-each = du fait de chacun de ces changements pris seul : { $causes }
impact-by-together = par l’effet conjugué de { $causes } (aucun n’y suffit seul)
impact-quoted = « { $name } »
impact-certifications = La certification proposée { $count ->
    [0] ne change pour aucun organisme
    [one] change pour 1 organisme
   *[other] change pour { $count } organismes
} ; { $findings ->
    [0] aucun constat ne change
    [one] des constats changent pour 1 organisme
   *[other] des constats changent pour { $findings } organismes
}.
impact-no-new-breach = Aucun manquement nouveau : rien à corriger de plus qu’aujourd’hui.
impact-new-breaches = { $count } { $count ->
    [one] manquement nouveau ; le corriger demande
   *[other] manquements nouveaux ; les corriger demande
} { $costs }.
impact-new-breaches-some = { $count } { $count ->
    [one] manquement nouveau
   *[other] manquements nouveaux
} ; les corriger demande { $costs }, outre { $without } { $without ->
    [one] qu’aucun montant ne suffit à corriger seul
   *[other] qu’aucun montant ne suffit à corriger seuls
}.
impact-new-breaches-without = { $count } { $count ->
    [one] manquement nouveau, qu’aucun montant ne suffit à corriger seul
   *[other] manquements nouveaux, qu’aucun montant ne suffit à corriger seul
}.
impact-all-costs = Mettre en conformité tous les organismes en manquement au seuil { $requires } ({ $count } { $count ->
    [one] chiffré
   *[other] chiffrés
}) demande { $costs }.
impact-present-cost = Au seuil actuel : { $cost }
impact-column-present-cost = Coût au seuil actuel
impact-terms = Dernier exercice de chaque organisme, jugé au { $as-of }, pire cas. Le coût d’un manquement est la variation d’un seul montant, que l’organisme maîtrise, qui suffit à le corriger ; c’est une distance comptable, non un devis.
impact-beyond = Certains comptes sont clos hors des dates d’effet d’un des référentiels ; ils sont jugés comme s’il était en vigueur. Une règle qui porte ses propres dates reste sans objet hors de celles-ci.
impact-section-changes = Ce qui change dans les textes ({ $count })
impact-section-moves = Classes, scores et certifications qui changent ({ $count })
impact-section-findings = Constats qui changent ({ $count })
impact-section-curve = Combien seraient conformes, du seuil le plus souple au plus strict
impact-section-curve-low = Combien seraient conformes selon la borne inférieure
impact-section-curve-high = Combien seraient conformes selon la borne supérieure
impact-section-institutions = Organisme par organisme
impact-no-change = Rien ne change.
impact-from-to = { $old } → { $new }
impact-outside = hors champ
impact-number = { $number }
impact-class-by = Classe : { $causes }.
impact-certification-by = Certification : { $causes }.
impact-finding-by = Changement causé { $causes }.
impact-score-by = Score, chaque changement pris seul : { $causes }.
impact-score-cause = { $cause } → { $score }
impact-rule = { $name } ({ $id })
impact-no-rule = (règle absente)
impact-no-amount = sans montant
impact-none = —
impact-says = { $text }
impact-list = { $names }
impact-column-causes = Causes
impact-column-old = Avant
impact-column-new = Après
impact-column-cost = Coût
impact-column-key = Élément
impact-column-part = Partie
impact-column-compliant = Conf.
impact-column-non-compliant = Non conf.
impact-column-indeterminate = Non concl.
impact-column-not-assessable = Non vérif.
impact-column-bound = Borne
impact-column-chart = Conformes
impact-column-stands-there = Valeur de
impact-column-present = Seuil actuel
impact-column-proposed = Seuil proposé
impact-level = { $requires }
impact-level-present = { $requires } (actuel)
impact-level-proposed = { $requires } (proposé)
impact-level-both = { $requires } (actuel et proposé)
impact-tally = Seuil { $requires } : { $compliant } { $compliant ->
    [one] organisme conforme
   *[other] organismes conformes
}, { $failing } non { $failing ->
    [one] conforme
   *[other] conformes
}, { $open } non { $open ->
    [one] concluant
   *[other] concluants
}, { $unknown } non { $unknown ->
    [one] vérifiable
   *[other] vérifiables
}, { $aside } sans objet.
impact-was-informational = La règle n’a pas de seuil aujourd’hui : elle est simulée comme une norme majeure proposée, qui ne joue que sur le score.
impact-basis-kept = Le seuil simulé garde le fondement de la règle ({ $basis }), comme si la session le mettait à la place du seuil actuel.
impact-target-dropped = L’objectif de la règle ne convient pas au seuil simulé : la note entière va à tout organisme conforme.
impact-zero-mark-dropped = La borne de note nulle de la règle ne convient pas au seuil simulé : la note est nulle dès le manquement.
impact-part = { $part } ({ $file })
impact-part-rule = { $name } ({ $kind } { $id })
impact-part-grading = barème de classement
impact-part-lines = rubriques, définitions et présentations
impact-part-dictionary = rubriques
impact-part-definitions = définitions
impact-part-institutions = liste des organismes
impact-part-rulebook = page du référentiel
impact-part-layout = présentation de comptes
impact-part-other = { $file }
impact-whole-file = Tout le fichier
impact-file-added = ajouté
impact-file-removed = supprimé
impact-file-present = présent
impact-file-rewritten = même sens, autre écriture (commentaires, mise en page)
impact-order = Ordre : { $key }
impact-key-below = { $first } · { $second }
impact-key-element = { $key } { $element }
impact-key-other = { $key }
impact-key-id = identifiant
impact-key-edition = édition
impact-key-name = intitulé
impact-key-purpose = but
impact-key-advice = conseil
impact-key-rationale = justification
impact-key-source = source
impact-key-text = texte
impact-key-article = article
impact-key-note = note
impact-key-addressee = destinataire
impact-key-formula = formule
impact-key-relation = relation
impact-key-materiality = tolérance
impact-key-equation = égalité
impact-key-when = condition
impact-key-applies = champ d’application
impact-key-display = affichage
impact-key-better = sens favorable
impact-key-target = objectif
impact-key-zero-mark = borne de note nulle
impact-key-missing = donnée manquante
impact-key-in-force = en vigueur
impact-key-from = à partir du
impact-key-to = jusqu’au
impact-key-case = cas d’essai
impact-key-line = rubrique
impact-key-group = groupe
impact-key-label = libellé
impact-key-definition = définition
impact-key-aliases = autres libellés
impact-key-kind = nature
impact-key-unit = unité
impact-key-weights = poids
impact-key-weight = poids
impact-key-watch = vigilance
impact-key-margin = marge
impact-key-caps = plafonds
impact-key-supervision = suites
impact-key-validity = validité (mois)
impact-key-cure = correction (mois)
impact-key-review = revue (mois)
impact-key-state = État
impact-key-currency = monnaie
impact-key-branches = branches
impact-key-kinds = régimes jugés
impact-key-out-of-scope = hors champ
impact-key-precision = précision
cli-rules-diff-about = Étude d’impact : ce qui change d’un référentiel à l’autre et, sur de vrais dossiers, pour quels organismes, par quelle règle, à quel coût
cli-rules-diff-arg-old = Référentiel actuel : identifiant, édition ou répertoire
cli-rules-diff-arg-new = Référentiel proposé : identifiant, édition ou répertoire
cli-rules-simulate-about = Essaie un seuil sur de vrais dossiers : combien seraient conformes à chaque niveau, à quel coût, et quelles classes changent
cli-rules-simulate-arg-id = Identifiant de la règle, par exemple operating-cost
cli-rules-simulate-arg-requires = Seuil à essayer, comme dans une règle : "< 15 %", ">= 100 %", "1 % .. 5 %"
cli-arg-on = Classeurs, tables (CSV) ou répertoires sur lesquels l’essayer
cli-rules-diff-arg-format = Forme des résultats : table, json, csv, markdown ou pdf
cli-rules-simulate-arg-format = Forme des résultats : table, json, csv, markdown ou pdf

### Éditions, périodes transitoires et normes nationales
diag-transition-invalid = La période transitoire de la règle « { $id } » ne tient pas : { $why }.
diag-transition-invalid-remedy = Rangez les étapes dans l’ordre du temps : chacune commence le lendemain de la précédente et finit avant que la règle ne cesse de s’appliquer ; supprimez celle qui ne change rien.
diag-tailoring-unmatched = L’adaptation nationale ({ $state }) ne porte sur rien : { $why }.
diag-tailoring-unmatched-remedy = Corrigez la mention, ou supprimez-la.
diag-line-redefined = La rubrique « { $line } » n’est pas de la même nature dans l’édition { $edition }.
diag-line-redefined-remedy = Donnez-lui un autre code dans l’une des deux éditions : un même dossier ne se lit que d’une façon.
transition-overlap = cette étape commence le { $from }, alors que ce qui précède va jusqu’à la veille du { $due }
transition-gap = cette étape commence le { $from } ; du { $due } à cette date, rien ne serait exigé
transition-unordered = cette étape finit le { $until }, alors que la précédente va jusqu’à la veille du { $due }
transition-before = cette étape finit le { $until }, avant l’entrée en vigueur de la règle ({ $due })
transition-outlasts = cette étape va jusqu’au { $until }, alors que la règle cesse de s’appliquer le { $to } : son propre seuil ne s’appliquerait jamais
transition-same = cette étape exige la même chose que ce qui la suit
tailoring-no-institution = la liste du référentiel (institutions.toml) ne compte, dans cet État, aucun organisme que le référentiel juge
tailoring-no-kind = la liste ne compte, dans cet État, aucun organisme de nature « { $kind } »
tailoring-control = un contrôle de cohérence relève de l’arithmétique, non de la loi
tailoring-never-in-force = ses dates d’effet ne rencontrent pas celles de la règle et de l’édition
tailoring-not-concerned = la règle ne concerne aucun des organismes visés
tailoring-informational = la règle n’a pas de seuil régional : ne pas la transposer ne change rien
tailoring-identical = le seuil et les bornes de note sont ceux de la norme régionale
tailoring-same-branch = une branche ne peut être tenue dans elle-même
tailoring-no-branch = aucun des organismes visés ne gère à la fois « { $branch } » et « { $sits-in } »
dates-overlap-tailoring = elle empiète sur celle d’une autre adaptation de la règle « { $rule } » pour les mêmes organismes
case-lacking-in-step = pour l’étape allant jusqu’au { $until } : { $lacking }
key-why-reference = toute adaptation nationale cite le texte qui la fonde
key-why-authority = une norme nationale ne prévaut que par un acte de la région, qu’il faut citer
key-why-prevails = elle n’a de sens que si la norme nationale prévaut (prevails = true)
key-why-tailoring = il faut un seuil national, ou transposed = false
key-why-not-transposed = une règle non transposée n’a pas de seuil national
key-why-national-severity = la règle n’a pas de gravité régionale
key-why-case-closing = le cas donne déjà une autre clôture (year_end) : { $closing }
reason-not-transposed = règle non transposée en droit national
report-requires-until = { $requires } (jusqu’au { $until })
report-requires-then = { $requires } pour les exercices clos jusqu’au { $until }, ensuite { $then }
report-requires-national = { $requires } (norme nationale)
report-edition-in-force = édition en vigueur à la clôture de l’exercice
report-edition-forced = édition imposée (--rulebook)
report-edition-count = { $edition } ({ $count } { $count ->
    [one] dossier
   *[other] dossiers
})
report-legend-editions = Éditions appliquées, chacune aux exercices clos pendant sa validité : { $editions }.
report-legend-edition-forced = Tous les exercices sont jugés selon l’édition { $edition }, imposée (--rulebook).
report-kept-within = « { $branch } » : comptes tenus dans « { $sits-in } » ({ $reference })
report-fact-norm = Norme appliquée
report-norm-national = norme nationale, qui prévaut : { $reference }
report-norm-carried = norme de l’édition { $edition }, encore en vigueur
report-section-history = Éditions et étapes
report-section-national = Normes nationales
report-column-edition = Édition
report-column-closed-from = Clos à partir du
report-column-closed-until = Jusqu’au
report-column-state = État
report-column-effect = Effet
report-column-reference = Source
report-not-transposed = non transposée
report-effect-beside = à côté de la norme régionale
report-effect-prevails-by = prévaut : { $authority }
report-for-kinds = { $effect } ; organismes visés : { $kinds }
report-given-closing = clôture au { $closing }

### Dérogations : date de la décision, utilité
dates-decided-after = la décision est du { $decided }, après la fin de ses effets
diag-waiver-not-needed = La dérogation { $decision } (règle « { $rule } », { $institution }) n’était pas nécessaire : la règle est respectée sans elle.
diag-waiver-not-needed-remedy = Retirez-la du fichier du Secrétariat, ou demandez qu’elle soit rapportée.
diag-waiver-undecided = La dérogation { $decision } (règle « { $rule } », { $institution }) porte la date du { $decided }, après le jour du contrôle : elle est sans effet.
diag-waiver-undecided-remedy = Vérifiez la date de la décision ; tant qu’elle n’est pas prise, le constat demeure.
diag-waiver-after-close = La dérogation { $decision } (règle « { $rule } », { $institution }) a été décidée le { $decided }, après la clôture du { $close } : elle est appliquée, mais couvre un manquement déjà constitué.
diag-waiver-after-close-remedy = Assurez-vous que l’autorité a entendu régulariser l’exercice clos ; le constat sans dérogation reste affiché.
report-waiver-after-close = décidée après la clôture de l’exercice ({ $close })
report-waiver-decision = { $decision } du { $decided } ({ $body })
report-waiver-period = du { $from } au { $until }
report-fact-waiver-decision = Décision
report-fact-waiver-period = Effet
report-fact-waiver-reason = Motif
report-section-waivers = Dérogations appliquées ({ $count })

### Hypothèses (--given) et retraitements d’inspection (--adjustments)
cli-check-arg-given = Hypothèse : juger comme si une donnée valait autre chose (state_arrears=0, benefits_paid[pensions]=…, CODE:rubrique=…), en francs ; jamais de certification
cli-check-arg-adjustments = Retraitements d’un inspecteur (TOML) : donnée déposée, valeur retraitée, motif, pièce
figure-branch-unknown = la branche « { $name } » n’existe pas
figure-not-by-branch = cette rubrique n’est pas demandée par branche
figure-too-far-back = un dossier ne remonte qu’à deux exercices
figure-of-identification = cette rubrique identifie le dossier et ne se suppose ni ne se retraite
figure-of-secretariat = cette rubrique relève du fichier du Secrétariat, non d’un retraitement
figure-value-number = un nombre s’écrit en francs, sans séparateur de milliers, avec un point : 1250000 ou 1250000.50
figure-value-negative = cette rubrique n’admet pas de valeur négative
figure-value-whole = un dénombrement est un nombre entier
figure-value-date = une date s’écrit 2024-05-31
figure-value-flag = la réponse est oui ou non
key-why-unit-of-money = seule une rubrique en argent a une unité
diag-figure-name-invalid = « { $raw } » ne désigne aucune donnée : { $detail }.
diag-figure-name-invalid-remedy = Écrivez « rubrique », « rubrique[branche] » ou « rubrique@-1 ».{ GIVEN($nearest) ->
        [yes] {" "}{ $nearest }
       *[no] {""}
    }
diag-figure-line-unknown = « { $name } » n’est pas une rubrique du référentiel.
diag-figure-line-unknown-remedy = Corrigez le code de la rubrique. { $nearest }
diag-figure-value-invalid = « { $raw } » n’est pas une valeur de « { $line } » : { $detail }.
diag-figure-value-invalid-remedy = Corrigez la valeur.
diag-given-unmatched = Aucun constat ne repose sur l’hypothèse faite pour « { $figure } » : elle ne change rien.
diag-given-unmatched-remedy = Vérifiez la rubrique, la branche, l’exercice et l’organisme ; les règles et les rubriques qu’elles emploient se lisent avec « vigie rules explain ».
diag-adjustment-unmatched = Le retraitement de « { $figure } » ({ $institution }, exercice { $year }) n’a servi à aucun constat : { $why }.
diag-adjustment-unmatched-remedy = Vérifiez l’organisme, l’exercice et la rubrique du retraitement.
diag-adjustment-filed-differs = Le retraitement de « { $figure } » ({ $institution }, exercice { $year }) part d’une valeur déposée de { $seen } ; { GIVEN($filed) ->
    [yes] le dossier porte { $filed }
   *[no] le dossier n’en porte aucune
}.
diag-adjustment-filed-differs-remedy = Assurez-vous que l’inspecteur a travaillé sur la version du dossier ici jugée ; le retraitement est appliqué.
adjustment-why-institution = cet organisme est inconnu
adjustment-why-year = aucun dossier de cet exercice n’a été jugé
adjustment-why-undecided = il est postérieur au jour du contrôle
adjustment-why-own-submission = le dossier de l’exercice précédent, présent, fournit seul cette donnée
adjustment-why-no-finding = aucune règle ne l’emploie pour ce dossier
report-hypothesis = Hypothèse, et non constat sur les comptes : { $list }. Les contrôles de cohérence restent jugés sur les comptes ; aucune certification ne se propose.
report-hypothesis-title = Tableau de conformité sous hypothèse : { $name }, exercice { $year }
report-supposed = { $figure } = { $value }
report-supposed-of = { $figure } = { $value } ({ $institution })
report-remark-hypothesis = sous hypothèse
report-remark-adjusted = sur donnée retraitée
report-value-supposed = { $value } par hypothèse (déposé : { $filed })
report-value-adjusted = { $value } après retraitement (déposé : { $filed } ; { $inspector }, { $date }, pièce SHA-256 { $document }…)
report-filed-none = aucune valeur
report-adjustment-from = { $filed }
report-adjustment-at = { $filed } [{ $place }]
report-adjustment-by = { $inspector }, le { $date }
report-adjustment-document = SHA-256 { $sha256 }
report-section-adjustments = Retraitements d’inspection ({ $count })
report-fact-filed = Déposé
report-fact-restated = Retraité
report-fact-adjusted-by = Par
report-fact-document = Pièce
report-class-hypothesis = sous hypothèse, pour comparaison seulement
report-class-hyp = { $class } hyp.
report-certification-hypothesis = aucune : rien ne se certifie sur une hypothèse
report-legend-hypothesis = hyp. : sous hypothèse, sans certification.

### statistics

key-why-sums-only = seuls les montants et les effectifs s’additionnent
diag-statistics-none = Ce référentiel ne dit pas quelles statistiques totaliser (statistics.toml).
diag-statistics-none-remedy = Nommez avec « --rulebook » un référentiel qui le dit, ou ajoutez-lui un fichier statistics.toml.
diag-population-invalid = Le tableau de la population active est inexact : { $detail }.
diag-population-invalid-remedy = Donnez un tableau de quatre colonnes, state, year, active_population et source, une ligne par État et par année.
population-column = la colonne « { $column } » manque
population-state = il faut le code de l’État, deux lettres
population-year = il faut une année, par exemple 2023
population-persons = il faut un nombre entier de personnes, supérieur à zéro
population-source = il faut la source du chiffre
population-twice = cet État figure deux fois pour la même année
cli-statistics-about = Totalise par État et pour la région les statistiques déclarées, sans rien estimer
cli-statistics-arg-paths = Classeurs, tableaux ou répertoires
cli-statistics-arg-format = Présentation : table, json ou csv
cli-statistics-arg-output = Répertoire où écrire statistics.csv et sa description, datapackage.json (Frictionless)
cli-statistics-arg-force = Remplace ces deux fichiers s’ils existent
cli-statistics-arg-population = Population active : tableau state, year, active_population, source ; sans lui, pas de taux de couverture
cli-statistics-arg-details = Ventile aussi chaque État par branche
cli-statistics-arg-year = Ne totaliser que cet exercice
cli-statistics-arg-state = Ne totaliser que cet État
cli-statistics-arg-json-schema = Affiche le schéma JSON de --format json
cli-progress-statistics = Lecture des dossiers
cli-statistics-written = Statistiques écrites : { $path } (statistics.csv, { $rows } lignes ; datapackage.json).
statistics-title = Statistiques déclarées par État et pour la région : référentiel { $rulebook }
statistics-note = Totaux de ce que les organismes ont déclaré ; rien n’est estimé ni complété.
statistics-rejected = { $count ->
    [one] { $count } fichier ou ligne rejeté, absent de tous les totaux.
   *[other] { $count } fichiers ou lignes rejetés, absents de tous les totaux.
}
statistics-left-out = { $count ->
    [one] { $count } dossier hors champ du référentiel n’est pas compté.
   *[other] { $count } dossiers hors champ du référentiel ne sont pas comptés.
}
statistics-year = Exercice { $year }
statistics-column-area = État
statistics-column-institution = Organisme
statistics-column-missing = N’a pas déclaré
statistics-region = Région
statistics-heading = { $label }
statistics-currency = montants en { $code }
statistics-currency-unknown = montants de monnaie inconnue
statistics-area-currency = { $area } – { $currency }
statistics-value = { $value }
statistics-rounded = ≈ { $value }
statistics-none = n. d.
statistics-partial = { $value } ({ $given }/{ $expected })
statistics-no-submission = aucun dossier pour l’exercice
statistics-missing-figures = { $figures }
statistics-missing-figure = « { $label } » ({ $why })
statistics-missing-branches = « { $label } » par branche : { $branches }
statistics-legend-partial = (n/m) : n organismes sur m ont déclaré ; le total est celui de ces n seuls. n. d. : personne n’a déclaré.
statistics-legend-rounded = ≈ : des montants déclarés en milliers ou en millions ; les bornes que laisse l’arrondi sont dans le CSV et le JSON.
statistics-legend-coverage = Population active : { $sources }.
statistics-legend-coverage-unknown = Population active : le tableau donné n’a pas ces États ou ces années, le taux de couverture est inconnu.
statistics-legend-coverage-none = Taux de couverture inconnu : les dossiers ne disent pas la population active ; donnez-la avec --population.
statistics-package-title = { $rulebook } – statistiques déclarées, { $years }
statistics-package-description = Totaux par État et pour la région de ce que les organismes ont déclaré. Rien n’est estimé : un total dit combien d’organismes l’ont déclaré sur combien d’attendus. Les monnaies ne sont jamais additionnées. Un champ vide est une donnée manquante.
statistics-field-year = Exercice
statistics-about-year = Exercice comptable, nommé par l’année de sa clôture.
statistics-field-area = Étendue
statistics-about-area = state : un État ; region : l’ensemble des États.
statistics-field-state = État
statistics-about-state = Code ISO 3166 de l’État ; vide pour la région.
statistics-field-series = Série
statistics-about-series = Identifiant de la série, le même dans toutes les langues.
statistics-field-label = Libellé
statistics-about-label = Nom de la série.
statistics-field-branch = Branche
statistics-about-branch = Branche ou gestion ; vide pour l’ensemble.
statistics-field-measure = Mesure
statistics-about-measure = count : un effectif ; money : un montant, dans l’unité de la monnaie ; share : un taux, 0,5 pour 50 %.
statistics-field-currency = Monnaie
statistics-about-currency = Code ISO 4217 de la monnaie d’un montant ; vide pour un effectif, ou si elle est inconnue.
statistics-field-value = Valeur
statistics-about-value = Total de ce qui a été déclaré ; vide si personne n’a déclaré.
statistics-field-value-low = Borne basse
statistics-about-value-low = Le moins que la valeur puisse être, les montants arrondis valant un intervalle.
statistics-field-value-high = Borne haute
statistics-about-value-high = Le plus que la valeur puisse être, les montants arrondis valant un intervalle.
statistics-field-given = Organismes déclarants
statistics-about-given = Nombre d’organismes compris dans le total.
statistics-field-expected = Organismes attendus
statistics-about-expected = Nombre d’organismes de la liste qui auraient dû déclarer.
statistics-field-complete = Complet
statistics-about-complete = Vrai si tous les organismes attendus ont déclaré.
statistics-field-missing = Manquants
statistics-about-missing = Codes des organismes qui n’ont pas déclaré, séparés par une espace.
report-column-figures-expected = Attendus
report-section-definitions = Définitions
report-definition = { $label }
statistics-year-money = Exercice { $year } : { $currency }
statistics-year-branches = Exercice { $year } : « { $label } » par branche
statistics-year-missing = Exercice { $year } : qui n’a pas déclaré

### règles confrontées deux à deux

diag-rules-contradict = Aucun compte ne peut satisfaire à la fois aux règles « { $other } » et « { $id } » ({ $given }).
diag-rules-contradict-remedy = Corrigez l’un des deux seuils, ou les dates d’effet ou l’application de l’une des deux règles : nul n’est tenu à l’impossible.
diag-rule-implied = La règle « { $id } » est toujours respectée par qui respecte « { $other } » ({ $given }) : seule, elle n’exige rien de plus.
diag-rule-implied-remedy = Relevez le seuil, supprimez la règle, ou dites sous « implied_ok », dans chaque langue, pourquoi elle demeure.
diag-implied-ok-stale = La règle « { $id } » dit sous « implied_ok » pourquoi elle demeure, mais aucune autre règle ne l’implique.
diag-implied-ok-stale-remedy = Retirez « implied_ok ».
diag-condition-idle = La condition « when » de la règle « { $id } » est sans effet : { $why }.
diag-condition-idle-remedy = Corrigez la condition, ou retirez-la si la règle s’applique toujours.
condition-idle-never = aucune valeur possible n’y satisfait, la règle ne s’applique donc jamais
condition-idle-always = toute valeur possible y satisfait
pairs-any-accounts = quels que soient les comptes
pairs-coherent-accounts = dès lors que les contrôles de cohérence sont satisfaits
rules-check-pairs = Règles confrontées deux à deux : { $decided ->
        [0] aucune paire tranchée
        [one] une paire tranchée
       *[other] { $decided } paires tranchées
    } ; { $undecided ->
        [0] aucune indécise.
        [one] une indécise, l’une des deux règles n’étant pas linéaire :
       *[other] { $undecided } indécises, l’une des deux règles n’étant pas linéaire :
    }
rules-check-pair = { $one } avec { $others }
### cells of .xlsx

intake-detail-cell-type = la cellule { $cell } est d’un type inconnu, « { $text } »

### Recueil des règles et fiches de contrôle (`vigie rules handbook`)

cli-rules-handbook-about = Écrit le recueil des règles et les fiches de contrôle, à lire et à imprimer, dans chaque langue (HTML, Markdown ou PDF)
cli-rules-handbook-arg-output = Répertoire à créer
cli-rules-handbook-arg-force = Écrire aussi dans un répertoire qui n’est pas vide
cli-rules-handbook-arg-format = Format : html, markdown ou pdf ; répétable (par défaut, html et markdown)
cli-rules-handbook-written = Recueil et fiches de contrôle écrits : { $path } ({ $files } fichiers).
cli-rules-sql-about = Écrit le référentiel en SQL, pour juger des millions de dossiers dans un moteur de base de données : mêmes résultats, en nombres exacts
cli-rules-sql-arg-dialect = Moteur : duckdb, spark ou postgres
cli-rules-sql-arg-as-of = Jour auquel on juge (AAAA-MM-JJ) ; par défaut celui de la requête
cli-rules-sql-arg-output = Fichier à écrire ; par défaut la sortie standard
cli-rules-sql-written = SQL écrit : { $path } ({ $rules } règles et contrôles). Son en-tête dit quelles tables remplir.
cli-rules-sql-not-expressed = Non exprimé dans ce moteur : { $rules }. L’en-tête du fichier dit pourquoi ; le résultat y est nul.
document-contents = Sommaire
document-fact = { $name } :
document-languages = Autres langues
example-title = Un exemple pas à pas
example-computation = Calcul
example-step = = { $step }
example-that-is = soit { $value }
example-about = environ { $number }
example-date = { $date }
report-applies-branch = branche { $branch }
report-applies-not = sauf { $operand }
report-equation-applies = seulement : { $who }
report-fact-implied = Pourquoi elle demeure
handbook-title = Recueil des normes, ratios et contrôles. { $name }
handbook-made-from = Établi à partir des seuls fichiers du référentiel { $id }, édition { $edition }. Empreinte SHA-256 du référentiel : { $sha256 }.
handbook-about = Le référentiel
handbook-kinds = Organismes jugés
handbook-out-of-scope = Hors champ
handbook-out-of-scope-one = { $kind } : { $why }
handbook-pillar = Domaine : { $pillar }
handbook-pillar-weight = Poids du domaine dans le score : { $weight }.
handbook-controls-note = Un contrôle de cohérence est une égalité ou une limite que l’arithmétique impose aux comptes. Il ne porte aucune note ; non résolu, il plafonne la classe.
handbook-filing = Tenue du dossier annuel
handbook-filing-note = Ces règles portent sur le dossier lui-même : elles n’appartiennent à aucun domaine et ne portent aucune note.
handbook-grading = Score, classe et certification
handbook-certification = Certification
handbook-certification-needs = Exige que soit respecté : { $rules }.
handbook-named = { $label }
handbook-dictionary = Dictionnaire des rubriques
handbook-dictionary-note = Une section par feuille du classeur. Le code d’une rubrique est le même dans toutes les langues.
handbook-column-used = Règles qui l’emploient
handbook-used-by = { $rules }
handbook-kind-by-branch = { $kind }, aussi par branche
handbook-from-identification = { $definition } Donnée de l’identification.
handbook-from-secretariat = { $definition } Donnée du Secrétariat.
handbook-glossary = Glossaire
worksheet-title = Fiches de contrôle. { $name }
worksheet-how = Une fiche par domaine. Pour chaque rubrique : demander les pièces citées, vérifier le montant, le comparer à la cellule du classeur déposé, puis noter la valeur constatée, la référence de la pièce et toute remarque ; viser la ligne.
worksheet-blank = …………………………………………
worksheet-inspector = Inspecteur
worksheet-date-and-signature = Lieu, date et signature
worksheet-counted = Rien à demander : le programme compte lui-même, dans le dossier déposé, ce que ces règles emploient.
worksheet-column-line = À demander
worksheet-column-cell = Cellule du classeur
worksheet-column-proof = Pièces qui le prouvent
worksheet-column-document = Pièce vue (réf.)
worksheet-column-remark = Remarque
worksheet-column-inspector = Visa
worksheet-line = { $label } ({ $kind })
worksheet-cell = Feuille « { $sheet } », ligne { $code } : { $columns }
worksheet-cell-identification = Feuille « Identification », clé { $code }
worksheet-cell-secretariat = Registre du Secrétariat, hors du classeur
worksheet-column-branch = { $branch } ({ $year })
glossary-who = Qui
glossary-institution = organisme de prévoyance sociale (OPS)
glossary-institution-is = Organisme public ou privé chargé d’un régime de sécurité sociale et soumis au contrôle de la Commission.
glossary-committee = Commission de surveillance (CSPS)
glossary-committee-is = Commission de surveillance de la prévoyance sociale : l’organe de la CIPRES qui juge les organismes, les classe et adresse des recommandations.
glossary-secretariat = Secrétariat
glossary-secretariat-is = Secrétariat exécutif de la CIPRES : il reçoit les dossiers, enregistre les dates et les pièces, et suit les décisions.
glossary-state = État membre
glossary-state-is = État partie au traité de la CIPRES, sous la tutelle duquel l’organisme est placé.
glossary-technical-ministry = tutelle technique
glossary-technical-ministry-is = Ministère chargé de la prévoyance sociale.
glossary-finance-ministry = tutelle financière
glossary-finance-ministry-is = Ministère chargé des finances ; il répond de ce que l’État doit à l’organisme.
glossary-board = conseil d’administration
glossary-board-is = Organe qui arrête les comptes et délibère sur les rapports de la Commission.
glossary-management = direction générale
glossary-management-is = Organe qui gère l’organisme au quotidien et établit le dossier annuel.
glossary-what = Ce qui est déclaré
glossary-fiscal-year = exercice
glossary-fiscal-year-is = Période de douze mois que couvrent les comptes ; il est désigné par l’année de sa clôture.
glossary-submission = dossier annuel
glossary-submission-is = Classeur d’un organisme pour un exercice, déposé auprès du Secrétariat. À ne pas confondre avec la déclaration, qui est celle de l’employeur.
glossary-line = rubrique
glossary-line-is = Grandeur du dictionnaire, désignée par un code et un libellé, avec la définition de ce qu’il faut y compter.
glossary-figure = montant ou valeur
glossary-figure-is = Ce qu’un dossier donne pour une rubrique, une branche et un exercice, avec la cellule où il a été lu.
glossary-branch = branche ou gestion
glossary-branch-is = Partie des comptes tenue à part : une branche couvre un risque (prestations familiales, pensions…), une gestion une fonction (gestion administrative, immobilière…).
glossary-unit = unité et précision
glossary-unit-is = Unité dans laquelle les montants d’un dossier sont portés. Un montant arrondi vaut un intervalle ; une règle n’est dite enfreinte que si aucune valeur de l’intervalle ne la respecte.
glossary-rules = Les règles
glossary-rulebook = référentiel
glossary-rulebook-is = Ensemble daté des rubriques, des normes, des ratios, des contrôles et du barème de classement.
glossary-edition = édition
glossary-edition-is = Version d’un référentiel ; celle en vigueur à la clôture de l’exercice s’applique.
glossary-rule = règle
glossary-rule-is = Norme, ratio de gestion ou contrôle de cohérence.
glossary-standard = norme
glossary-standard-is = Exigence de qualité ou de délai : une date, une réponse par oui ou par non.
glossary-ratio = ratio de gestion
glossary-ratio-is = Formule appliquée aux montants déclarés, avec ou sans seuil.
glossary-control = contrôle de cohérence
glossary-control-is = Égalité ou limite comptable que le dossier doit vérifier.
glossary-pillar = domaine
glossary-pillar-is = Groupe de règles qui portent sur un même aspect de la gestion.
glossary-threshold = seuil
glossary-threshold-is = Valeur qui sépare le conforme du non conforme.
glossary-target = objectif
glossary-target-is = Valeur à partir de laquelle la note est entière.
glossary-zero-mark = borne de note nulle
glossary-zero-mark-is = Valeur à partir de laquelle la note est nulle.
glossary-severity = gravité
glossary-severity-is = Importance d’un manquement : critique, majeure ou mineure. Elle donne le poids de la règle dans son domaine.
glossary-materiality = tolérance
glossary-materiality-is = Part du plus grand des deux membres d’un contrôle en deçà de laquelle un écart d’argent est seulement signalé.
glossary-transition = période transitoire
glossary-transition-is = Suite de seuils datés par lesquels une règle arrive à son seuil définitif.
glossary-national-norm = norme nationale
glossary-national-norm-is = Ce que le droit d’un État fait d’une règle régionale : un autre seuil, ou l’absence de transposition. Elle est montrée à côté de la norme régionale.
glossary-bases = Fondement d’un seuil
glossary-adopted-is = Lue dans le texte officiel.
glossary-reported-is = Lue dans une source secondaire qui l’attribue à la CIPRES ou au texte en cause ; à vérifier dans le texte officiel.
glossary-proposed-is = Proposée par ce référentiel, avec sa justification et son comparateur ; elle ne joue que sur le score.
glossary-identity-is = Vérité arithmétique, qui n’a besoin d’aucune décision.
glossary-outcomes = Constats
glossary-finding = constat
glossary-finding-is = Ce qu’une règle donne pour un dossier, avec sa preuve : formule, montants, cellules, valeur calculée.
glossary-compliant-is = La règle est respectée, quelle que soit la valeur que la précision admet.
glossary-watch-is = La règle est respectée, mais près du seuil.
glossary-non-compliant-is = La règle est enfreinte, quelle que soit la valeur que la précision admet.
glossary-indeterminate-is = Les montants sont trop arrondis pour trancher.
glossary-not-assessable-is = Un montant manque ou un dénominateur est nul ; le motif est donné. Dans la classe, cela compte comme un manquement : se taire ne paie pas.
glossary-not-applicable-is = La règle ne concerne pas l’organisme, ou sa condition n’est pas remplie.
glossary-waived-is = Une décision numérotée et datée écarte le constat pour un temps ; le constat sous-jacent reste montré.
glossary-informational-is = La valeur est calculée et montrée ; aucun seuil ne la juge.
glossary-grades = Classement et suites
glossary-mark = note
glossary-mark-is = De 0 à 100 pour chaque règle : entière à l’objectif, 50 au seuil, nulle à la borne de note nulle.
glossary-score = score
glossary-score-is = Résumé des notes, de 0 à 100, où aucun domaine n’en compense un autre.
glossary-class = classe
glossary-class-is = De A à E, ou U (non classé), selon le score et les manquements.
glossary-certification = certification de conformité
glossary-certification-is = Avis sur le respect des règles ; elle n’est pas la certification des comptes par l’auditeur.
glossary-waiver = dérogation
glossary-waiver-is = Décision numérotée, datée et limitée dans le temps qui écarte un constat.
glossary-recommendation = recommandation
glossary-recommendation-is = Ce que la Commission demande à un destinataire, avec une échéance.
glossary-deliberation = délibération
glossary-deliberation-is = Décision du conseil d’administration sur un rapport de la Commission.
glossary-mission = mission de contrôle
glossary-mission-is = Vérification sur place et sur pièces par un inspecteur.
glossary-reply = observations en réponse
glossary-reply-is = Ce que l’organisme répond aux constats avant que le rapport soit définitif (procédure contradictoire).

### counts of files left aside

report-summary-aside = Laissés de côté : { $items }.
report-aside-copies = { $count } { $count ->
    [one] fichier, copie d’un autre
   *[other] fichiers, copies d’autres
}
report-aside-superseded = { $count } { $count ->
    [one] dossier, remplacé par un envoi postérieur
   *[other] dossiers, remplacés par des envois postérieurs
}
### La simulation d’une règle en période transitoire

impact-threshold-varied = en vigueur (selon l’exercice ou l’État)
impact-at-once = Seuil actuel : celui qui lie chaque organisme à la clôture de son exercice. Le seuil simulé s’applique d’emblée, sans période transitoire.
impact-part-state = droit national, { $state }
impact-file-added-with = ajouté : { $requires }
impact-national-norm = { $name } : { $requires }
### tableau comparatif

diag-ranking-none = Ce référentiel ne dit pas comment établir le tableau comparatif (ranking.toml).
diag-ranking-none-remedy = Nommez avec « --rulebook » un référentiel qui le dit, ou ajoutez-lui un fichier ranking.toml.
toml-number-between = « { $raw } » n’est pas compris entre { $least } et { $most }
cli-rank-about = Établit le tableau comparatif : qui n’a pas transmis d’abord, puis chaque catégorie d’organismes, avec l’incertitude des rangs
cli-rank-arg-paths = Classeurs, tableaux ou répertoires
cli-rank-arg-format = Présentation : table, json, csv, markdown ou pdf ; « -o fiche.pdf » suffit
cli-rank-arg-internal = Montre tout, pour la seule Commission : le tableau porte la mention « non publiable »
cli-rank-arg-replies = Notifications, observations en réponse et publications différées (TOML, modèle : samples/replies.toml) ; sans lui, tout est anonymisé
cli-rank-arg-pseudonym-key = Fichier secret du Secrétariat, pour que les pseudonymes restent les mêmes d’un tableau à l’autre
cli-rank-arg-draws = Nombre de tirages de la simulation ; par défaut, celui de ranking.toml
cli-rank-arg-seed = Graine de la simulation ; par défaut, celui de ranking.toml
cli-rank-arg-year = Exercice du tableau ; par défaut, le dernier transmis
cli-rank-arg-state = Seulement les organismes de cet État
cli-rank-arg-json-schema = Affiche le schéma JSON de --format json

ranking-title = Tableau comparatif, exercice { $year }
ranking-internal = NON PUBLIABLE : document interne à la Commission, établi avant l’expiration du délai de réponse.
ranking-internal-short = non publiable
ranking-anonymous = { $count ->
        [one] Un organisme est anonymisé
       *[other] { $count } organismes sont anonymisés
    } : un nom ne paraît qu’au terme du délai de réponse ({ $days } jours à compter de la notification).
ranking-section-filing = Transmissions
ranking-filing-counts = { $expected ->
        [one] Un organisme attendu
       *[other] { $expected } organismes attendus
    } ; { $filed ->
        [0] aucun dossier lu
        [one] un dossier lu, dont { $intime } transmis dans les délais
       *[other] { $filed } dossiers lus, dont { $intime } transmis dans les délais
    }.{ $missing ->
        [0] {""}
        [one] {""} Un organisme n’est pas à jour de ses transmissions.
       *[other] {""} { $missing } organismes ne sont pas à jour de leurs transmissions.
    }{ $unread ->
        [0] {""}
        [one] {""} Aucun dossier n’a été lu pour un organisme.
       *[other] {""} Aucun dossier n’a été lu pour { $unread } organismes.
    }
ranking-unread-note = Un dossier qui n’a pas été lu ici ne prouve pas un défaut de transmission : seul le registre des réceptions du Secrétariat l’établit.
ranking-rejected = { $count ->
        [one] Un fichier ou une ligne a été rejeté
       *[other] { $count } fichiers ou lignes ont été rejetés
    } : un dossier rejeté n’est pas un dossier transmis.
ranking-column-filing = Transmission
ranking-column-received = Reçu le
ranking-column-complete = Complet
ranking-column-publication = Publication
ranking-column-marking = Mention
ranking-not-filed-days = { $days ->
        [one] non transmis, un jour de retard
       *[other] non transmis, { $days } jours de retard
    }
ranking-not-filed = non transmis
ranking-not-read-days = { $days ->
        [one] aucun dossier lu, dû depuis un jour
       *[other] aucun dossier lu, dû depuis { $days } jours
    }
ranking-not-read = aucun dossier lu
ranking-received-not-read = reçu par le Secrétariat, non lu ici
ranking-nothing-assessable = transmis, rien de vérifiable
ranking-late = { $days ->
        [one] transmis avec un jour de retard
       *[other] transmis avec { $days } jours de retard
    }
ranking-undated = transmis, date non établie
ranking-in-time = dans les délais
ranking-not-yet-due = pas encore dû
ranking-received-declared = { $on } (déclaré)
ranking-due = dû le { $on }
ranking-to-confirm = Inscription sur la liste à confirmer.
ranking-section-kind = Organismes comparés : { $kind } ({ $count })
ranking-too-few = Pas de rang : il faut au moins { $least } organismes comparables, il y en a { $count }. Seuls les niveaux sont donnés.
ranking-status-mode = Publié par classes, sans rang ; dans une classe, l’ordre ne dit rien.
ranking-last = Dernier : { $name }, de rang { $interval } dans 90 % des tirages, et parmi les trois derniers dans { $bottom } d’entre eux.
ranking-last-tied = Derniers ex æquo ({ $count }) : { $names }.
ranking-fame = En tête : { $first }. Meilleur progrès : { $name }, { $points } points de plus que l’exercice précédent.
ranking-fame-status = Meilleur progrès sur un an : { $name }.
ranking-column-rank = Rang
ranking-column-score = Score
ranking-column-median = Médian
ranking-column-interval = 5–95 %
ranking-column-bottom = 3 der.
ranking-column-group = Gr.
ranking-column-critical = Crit.
ranking-column-major = Maj.
ranking-column-before = Évolution
ranking-column-detail = Observations
ranking-despite = Des refus et des classes restent à titre expérimental malgré la décision { $number } du { $date }, faute de suivre de normes adoptées, ou rapportées et reconnues par une décision.
report-said-reply = { $said } – { $reply }
ranking-column-strip = Du 1er au { $count }e rang
ranking-column-class = { $class }
ranking-place = { $place }
ranking-place-tied = { $place }=
ranking-interval = { $low }–{ $high }
ranking-interval-one = { $rank }
ranking-class-same = { $class }, inchangée
ranking-class-change = { $old } → { $new }
ranking-change-up = { $classes }, +{ $points } pt
ranking-change-down = { $classes }, −{ $points } pt
ranking-change-none = { $classes }, même score
ranking-before = Sur un an : classe { $change }.
ranking-again = « { $name } » ({ $years ->
        [2] deux exercices de suite
        [3] trois exercices de suite
       *[other] { $years } exercices de suite
    })
ranking-repeated = { $count ->
        [one] Manquement répété
       *[other] { $count } manquements répétés
    } : { $names }.
ranking-without-reported = Classe { $class } sans les normes que seules des sources secondaires rapportent.
ranking-said = { $said }
ranking-said-more = { $said } { $next }
ranking-not-notified = Non notifié.
ranking-reply-pending = Notifié le { $notified } ; réponse attendue jusqu’au { $until }.
ranking-deferred = Publication différée ({ $decision } du { $on }) : { $ground }
ranking-deferred-until = Publication différée jusqu’au { $until } ({ $decision } du { $on }) : { $ground }
ranking-no-reply = Notifié le { $notified } ; aucune observation reçue dans le délai.
ranking-reply = Notifié le { $notified }. Observations de l’organisme, reçues le { $on }{ GIVEN($late) ->
        [yes] {" "}hors délai (il est échu le { $late })
       *[no] {""}
    } : « { $reply } »
ranking-reply-answered = Notifié le { $notified }. Observations de l’organisme, reçues le { $on }{ GIVEN($late) ->
        [yes] {" "}hors délai (il est échu le { $late })
       *[no] {""}
    } : « { $reply } » Réponse de la Commission : « { $answer } »
ranking-section-strips = Étendue des rangs (5e au 95e centile ; ● rang médian)
ranking-section-classes = Fréquence de chaque classe dans les tirages
ranking-section-outside = Hors tableau
ranking-unassessed = { $count ->
        [one] Sans rang, rien n’ayant pu être vérifié, et rangé avec les OPS non à jour
       *[other] Sans rang, rien n’ayant pu être vérifié, et rangés avec les OPS non à jour
    } : { $names }.
ranking-outside = Hors champ du référentiel, sans rang ; ce n’est pas un manquement : { $names }.
ranking-unmoved = Aucun tirage ne change l’ordre : il ne tient ni aux poids, ni à l’agrégation, ni aux bornes des notes.
ranking-moves = Ce qui déplace le plus l’ordre (parts de premier ordre de la variance) : { $shares }. Le reste tient à leurs effets conjugués.
ranking-assumption-share = { $name } { $share }
ranking-assumption-weights = poids
ranking-assumption-aggregation = agrégation
ranking-assumption-marks = objectifs et bornes de note nulle
ranking-assumption-figures = précision des montants
ranking-section-terms = Sur quelles bases
ranking-terms-rulebook = { $rulebook }, au { $asof }. Liste : { $list }.
ranking-terms-bases = Normes notées : { $adopted } { $adopted ->
        [0] adoptée
        [one] adoptée
       *[other] adoptées
    }, { $reported } { $reported ->
        [0] rapportée
        [one] rapportée
       *[other] rapportées
    }, { $proposed } { $proposed ->
        [0] proposée
        [one] proposée
       *[other] proposées
    }.
ranking-terms-draws = Simulation : { $draws } tirages, graine { $seed } ; poids de Dirichlet (concentration { $concentration }) ; objectifs et bornes de note nulle déplacés de { $shift } au plus.
ranking-terms-reading = L’ordre est celui des classes, puis des scores. Les organismes d’un même groupe ne sont pas départagés : leurs intervalles se recouvrent (Gr. : groupe). Le signe « = » marque des ex æquo. Médian et 5–95 % : rang médian dans les tirages, et intervalle qui en contient neuf sur dix. 3 der. : part des tirages où l’organisme est parmi les trois derniers.
ranking-name = { $name }.
ranking-outside-count = { $count ->
        [one] Un organisme est hors champ du référentiel, sans rang
       *[other] { $count } organismes sont hors champ du référentiel, sans rang
    } ; ce n’est pas un manquement.
ranking-terms-breaches = Crit. et Maj. : manquements critiques et majeurs, ceux qui plafonnent la classe + ceux de normes proposées, qui n’entrent que dans le score.

### interrupted

cli-interrupted = { $written ->
    [0] Interrompu. Rien n’a été écrit.
    [one] Interrompu. Le résultat d’un dossier est écrit ; il y en avait d’autres.
   *[other] Interrompu. Les résultats de { $written } dossiers sont écrits, en lignes entières ; il y en avait d’autres.
}
### ce que doit l’État, méthode, rectifications, vue par État

key-why-money-only = seuls des montants s’imputent à une dette de l’État
cli-rank-arg-method = Dit sur une page comment le tableau est établi, et s’arrête là
cli-rank-arg-decision = Décision de la session : « n° 12, 2024-11-20 » ; sans elle, tout est à titre expérimental
report-column-weight = Poids

ranking-title-state = Tableau comparatif, exercice { $year } : { $state }
ranking-withheld = { $count ->
        [one] Une ligne anonyme est retenue
       *[other] { $count } lignes anonymes sont retenues
    } : moins de { $least } dans la même situation, ou toutes de la même classe, un pseudonyme ne cacherait personne.
ranking-other-terms = { $case } : classe { $class }.
ranking-unaudited = Audit non établi.
ranking-without-score = Sans { $debt } : classe { $class }, score { $score }.
ranking-without = Sans { $debt } : classe { $class }.
ranking-without-same = Sans { $debt } : même classe.
ranking-without-not-computed = Sans { $debt } : non calculé ({ $why }).
ranking-not-computed = non calculé : { $why }
ranking-why-missing = rubrique manquante : « { $line } »
ranking-why-exceeds = le montant dû dépasse la rubrique « { $line } », dont il fait partie
ranking-ordinal-mode = { $sessions ->
        [one] Le rang ne paraît qu’après un exercice antérieur notifié dont le délai de réponse est clos
       *[other] Le rang ne paraît qu’après { $sessions } exercices antérieurs notifiés dont le délai de réponse est clos
    } ; les autres organismes paraissent par classe, et dans une classe leur ordre ne dit rien.
ranking-among = Rangs parmi les { $count } organismes comparables de tous les États du tableau.
ranking-public-list = Liste publique des OPS non à jour, depuis le { $since }.
ranking-corrected-class = Rectifié le { $on } : classe publiée auparavant, { $former }. Motif : { $reason }
ranking-corrected-score = Rectifié le { $on } : score publié auparavant, { $former }. Motif : { $reason }
ranking-corrected-status = Rectifié le { $on } : état de transmission publié auparavant, { $former }. Motif : { $reason }
ranking-corrected-rank = Rectifié le { $on } : rang publié auparavant, { $former }. Motif : { $reason }
ranking-corrected-text = Rectifié le { $on } : texte publié auparavant, { $former }. Motif : { $reason }
ranking-decided = Décision { $number } du { $on } ({ $session }) : la classe proposée est retenue.
ranking-decided-class = Décision { $number } du { $on } ({ $session }) : classe { $class }.
ranking-decided-reason = Motif : { $text }
ranking-decided-inspector = Inspecteur : { $text }.
ranking-decided-rapporteur = Rapporteur : { $text }.
ranking-section-record = Transmissions au fil des exercices
ranking-no-file-read = aucun dossier lu
ranking-record-note = « Aucun dossier lu » : aucun fichier de cet exercice antérieur n’a été donné ; cela ne prouve pas un défaut de transmission.
ranking-column-due = Dû le
ranking-section-critical = Manquements critiques
ranking-column-rule = Règle
ranking-column-caps = Effet
ranking-column-years = Exercices
ranking-caps = plafonne la classe
ranking-caps-not = score seul
ranking-no-critical = Aucun manquement critique.
ranking-no-critical-shown = Aucun manquement critique parmi les lignes montrées.
ranking-critical-count = { $count ->
        [one] Un manquement critique
       *[other] { $count } manquements critiques
    } dans { $institutions ->
        [one] un organisme.
       *[other] { $institutions } organismes.
    }
ranking-section-debts = Avec et sans ce que l’État doit
ranking-column-accounts = Comptes
ranking-column-owed = Dû par l’État
ranking-accounts-as-filed = tels quels
ranking-accounts-without = sans { $debt }
ranking-accounts-without-more = ni { $debt }
ranking-debts-note = Comme si l’État avait réglé ces sommes le jour de la clôture, par la même notation ; une hypothèse, non un constat. Une rubrique qui manque reste manquante. « vigie rank --method » dit quels montants se déplacent.

# What the public sees of a row that may not be named.
ranking-late-undisclosed = transmis hors délai
ranking-filed = transmis
ranking-hidden = Pas encore publiable.
ranking-hidden-pending = Notifié ; délai de réponse en cours.
ranking-hidden-deferred = Publication différée.
ranking-hidden-deferred-until = Publication différée jusqu’au { $until }.
ranking-not-published = non publié
ranking-anonymous-rows = Lignes anonymes : seule la classe paraît ; toute autre mention ferait reconnaître l’organisme.
site-section-reply = Procédure contradictoire
cures-by-filing = Classe U par défaut : trop de montants manquent pour dire ce qui la relèverait ; c’est de compléter le dossier qui change d’abord ce classement.
ranking-withheld-key = { $count ->
        [one] Une ligne anonyme est retenue
       *[other] { $count } lignes anonymes sont retenues
    } : les pseudonymes tirés de ces fichiers pourraient être percés ; donnez une clé du Secrétariat (« --pseudonym-key »).
ranking-filing-counts-filed = { $expected ->
        [one] Un organisme attendu
       *[other] { $expected } organismes attendus
    } ; { $filed ->
        [0] aucun dossier lu
        [one] un dossier lu
       *[other] { $filed } dossiers lus
    }.{ $missing ->
        [0] {""}
        [one] {""} Un organisme n’est pas à jour de ses transmissions.
       *[other] {""} { $missing } organismes ne sont pas à jour de leurs transmissions.
    }{ $unread ->
        [0] {""}
        [one] {""} Aucun dossier n’a été lu pour un organisme.
       *[other] {""} Aucun dossier n’a été lu pour { $unread } organismes.
    }
ranking-filing-counts-shown = { $expected ->
        [one] Un organisme attendu
       *[other] { $expected } organismes attendus
    }, dont { $shown ->
        [0] aucun n’est montré
        [one] un est montré
       *[other] { $shown } sont montrés
    }.{ $filed ->
        [0] {""}
        [one] {""} Parmi ceux-ci, un dossier lu.
       *[other] {""} Parmi ceux-ci, { $filed } dossiers lus.
    }{ $missing ->
        [0] {""}
        [one] {""} Un organisme n’est pas à jour de ses transmissions.
       *[other] {""} { $missing } organismes ne sont pas à jour de leurs transmissions.
    }{ $unread ->
        [0] {""}
        [one] {""} Aucun dossier n’a été lu pour un organisme.
       *[other] {""} Aucun dossier n’a été lu pour { $unread } organismes.
    }

method-title = Comment le tableau comparatif est établi : { $rulebook }
method-choices = { $proposed } choix de méthode sur { $count } sont des propositions de ce référentiel : la Commission peut les changer dans ranking.toml.
method-section-order = L’ordre
method-order-filing = D’abord les organismes qui n’ont rien transmis, ou rien de vérifiable : ils forment un tableau à part, le premier.
method-order-kinds = Les organismes sont comparés au sein de leur catégorie, jamais d’une catégorie à l’autre. En dessous de { $least } organismes comparables, il n’y a pas de rang.
method-order-class = Dans une catégorie, la classe décide, puis le score : un organisme qu’un manquement critique retient ne passe jamais devant un autre de meilleure classe. À classe et score égaux, ils sont ex æquo, et cela est écrit.
method-order-default = Un organisme non classé par défaut (U) vient après la classe E. Un organisme hors champ n’a pas de rang : ce n’est pas un manquement.
method-order-withheld = Ne pas répondre ne paie jamais : ce qui n’a pu être vérifié compte comme un manquement, dans la note, dans la classe et dans chaque tirage.
method-section-score = Notes, poids et score
method-section-class = Classes et plafonds
method-section-simulation = Solidité des rangs : la simulation
method-simulation-what = Le classement est refait à chaque tirage avec d’autres poids, une autre agrégation, d’autres objectifs et bornes de note nulle, et chaque montant n’importe où dans l’intervalle de sa précision.
method-simulation-stays = Ne bougent pas : les seuils, les manquements et les plafonds qui en découlent. Ce sont des constats, non des choix de méthode. Une rubrique manquante ou non prouvée reste à la note 0.
method-simulation-generator = Générateur SplitMix64. Chaque nombre tiré ne dépend que de la graine, du numéro du tirage et du nom de ce qui est tiré : mêmes dossiers, même graine, même tableau, octet pour octet, quel que soit l’ordinateur.
method-simulation-result = Il en sort, pour chaque organisme, le rang médian, l’intervalle du 5e au 95e centile, la fréquence de chaque classe et celle d’être parmi les trois derniers. Les organismes dont les intervalles se recouvrent forment un groupe et ne sont pas départagés.
method-simulation-sensitivity = La part de chaque hypothèse dans les déplacements de rang est une part de premier ordre de la variance ; ce qui reste tient à leurs effets conjugués.
method-column-parameter = Choix
method-column-value = Valeur
method-draws = Tirages
method-seed = Graine
method-concentration = Concentration des poids
method-mark-shift = Objectifs et bornes
method-at-most = ± { $value } au plus
method-aggregations = Agrégation
method-ways = { $ways }
method-way-geometric = moyenne géométrique
method-way-arithmetic = moyenne arithmétique
method-way-equal = poids égaux
method-section-publication = Publication
method-mode = Mode de publication
method-mode-status = classes et transmissions, sans rang
method-mode-ordinal = rangs avec leurs intervalles
method-reply-days = Délai de réponse
method-days = { $days ->
        [one] un jour
       *[other] { $days } jours
    }
method-ordinal-after = Exercices avant un rang
method-public-list = Liste publique des retards
method-least-comparable = Organismes comparables
method-publication-anonymous = Jusqu’au terme du délai de réponse, la ligne porte un pseudonyme que seul le détenteur des dossiers peut établir. Des lignes anonymes trop peu nombreuses pour se cacher les unes les autres sont retenues.
method-publication-reply = Les observations de l’organisme sont imprimées en entier à côté de sa ligne, avec la réponse de la Commission. Une publication différée énonce sa décision et son motif.
method-publication-corrected = Après une rectification, la valeur publiée auparavant reste visible, avec la date et le motif. Une décision de session qui s’écarte de la proposition est imprimée avec ses motifs.
method-publication-internal = L’option « --internal » montre tout, pour la seule Commission, et porte sur chaque page la mention « non publiable ».
method-section-state = Avec et sans ce que l’État doit
method-state-how = Les comptes sont notés une seconde fois par les mêmes règles, comme si l’État avait payé le jour de la clôture ; chaque dette s’ajoute aux précédentes. Une rubrique manquante reste manquante ; si le montant dû n’est pas déclaré, rien n’est calculé, et cela est écrit.
method-state-without = Sans { $debt }
method-state-moved = Montant : « { $owed } ». Augmentent d’autant : { $adds }. Diminuent d’autant : { $takes }.
method-section-sources = Sources
method-file = Fichier { $file }
method-practice = Pratiques suivies
method-source-handbook = OCDE/CCR, manuel des indicateurs composites (2008) : normaliser, pondérer, agréger, puis éprouver ; publier un rang comme médiane avec son intervalle, les ex æquo et les exclusions dits.
method-source-sensitivity = Saltelli et autres, Global Sensitivity Analysis (2008) : parts de premier ordre.
method-source-precision = Déclarations européennes (EBA, Solvabilité II) : un montant vaut un intervalle d’une demi-unité de sa précision.
method-source-reply = Droit de réponse : GAO (7 à 30 jours), GAFIC (deux semaines) ; directive européenne sur les fonds propres, art. 68 : publication anonymisée ou différée, motif énoncé.
method-source-level = Tableau d’affichage du marché unique : niveau et évolution, retards comptés à part ; ITIE : faute de rapport dans les délais, suspension.
### Certificats signés, clés, vérification (`vigie certify`, `verify`, `keys`)

cli-certify-about = Délivre un certificat signé pour chaque dossier, refus compris ; sans décision de session, il porte la mention « à titre expérimental »
cli-certify-arg-paths = Classeurs, tableaux ou répertoires
cli-certify-arg-key = Clé secrète qui signe (fichier au format minisign)
cli-certify-arg-output = Répertoire à écrire : un document, sa signature et une page par organisme ; il apparaît complet ou pas du tout
cli-certify-arg-decision = Décision de la session : « n° 12, 2024-11-20 » ; sans elle, tout est à titre expérimental
cli-certify-arg-session = Session qui délivre, telle qu’elle se nomme
cli-certify-arg-previous = Dossiers de l’exercice précédent : ils servent de comparaison et ne sont pas certifiés
cli-certify-arg-adjustments = Retraitements d’inspection (TOML) : ils décident, et le certificat les nomme
cli-certify-arg-force = Remplace les certificats délivrés à nouveau, ou une contresignature ; rien d’autre n’est touché
cli-certify-arg-pdf = Écrit aussi chaque certificat en PDF
cli-certify-arg-countersign = Contresigne ce certificat, signé par une autre clé reconnue (--trusted) : sa date est alors prouvée ; répétable
cli-certify-arg-trusted = Clés reconnues (TOML ou .pub) : la première signature est vérifiée avant d’être contresignée
cli-certify-arg-year = Ne certifier que cet exercice
cli-certify-arg-state = Ne certifier que cet État (code ISO)
cli-certify-arg-as-of = Jour du jugement et de la délivrance (AAAA-MM-JJ), aujourd’hui par défaut
cli-certify-arg-json-schema = Affiche le schéma JSON d’un certificat
cli-arg-passphrase-file = Fichier dont la première ligne est la phrase de passe ; sinon la variable VIGIE_PASSPHRASE, sinon elle est demandée
cli-certify-written = { $count ->
        [one] Un certificat écrit
       *[other] { $count } certificats écrits
    } dans { $path }
cli-countersigned = Contresignature écrite : { $path } (clé { $key })
cli-check-arg-bundle = Réunit dans ce fichier .zip dossiers, référentiel, options et résultat : « vigie verify FILE.zip --replay » refait le contrôle
cli-verify-about = Dit si des certificats sont authentiques, et refait les contrôles ; code de sortie : 0 authentique, ou paquet refait à l’identique ; 10 expiré ; 11 révoqué ; 12 altéré ou sans signataire reconnu ; 13 contrôle non refait, ou pas à l’identique ; 2 fichier illisible
cli-verify-arg-files = Certificats (.json, leur signature .minisig à côté) ou paquets (.zip)
cli-verify-arg-trusted = Clés reconnues : le fichier TOML, ou une seule clé publique (.pub) ; sans elles, aucune signature n’est admise
cli-verify-arg-inputs = Répertoire, ou paquet, où se trouvent les dossiers : ils sont reconnus à leur empreinte
cli-verify-arg-replay = Refait tout le contrôle, et dit ce qui diffère
cli-verify-arg-as-of = Jour de la vérification (AAAA-MM-JJ), aujourd’hui par défaut ; le registre est lu tel qu’il était ce jour-là
cli-verify-arg-format = Présentation : table ou json
cli-keys-about = Clés qui signent, et clés reconnues
cli-keys-new-about = Crée une clé, verrouillée par une phrase de passe
cli-keys-new-arg-file = Fichier de la clé secrète à créer ; la clé publique est écrite à côté (.pub)
cli-keys-new-arg-name = À qui est la clé, tel que la vérification le dira
cli-keys-new-arg-trusted = Fichier des clés reconnues où l’inscrire ; créé s’il n’existe pas
cli-keys-new-arg-without-passphrase = Sans phrase de passe : qui détient le fichier peut signer
cli-keys-new-arg-as-of = Premier jour de validité (AAAA-MM-JJ), aujourd’hui par défaut
cli-keys-new-arg-role = Ce pour quoi elle est reconnue : issuer (délivrer des certificats) ou witness (les contresigner) ; les deux par défaut
cli-keys-revoke-about = Révoque une clé dans le fichier des clés reconnues : rien de ce qu’elle a signé n’est plus accepté sans preuve de sa date
cli-keys-revoke-arg-id = Identifiant de la clé
cli-keys-revoke-arg-trusted = Fichier des clés reconnues
cli-keys-revoke-arg-on = Jour depuis lequel d’autres ont pu l’avoir (AAAA-MM-JJ), aujourd’hui par défaut
cli-keys-show-about = Montre des clés publiques, ou les clés reconnues
cli-keys-show-arg-files = Clés, ou fichiers de clés reconnues
cli-keys-rotate-about = Remplace une clé par une nouvelle dans le fichier des clés reconnues
cli-keys-rotate-arg-old = Identifiant de la clé qui s’en va
cli-keys-rotate-arg-file = Fichier de la nouvelle clé secrète
cli-keys-rotate-arg-trusted = Fichier des clés reconnues
cli-keys-rotate-arg-name = À qui est la nouvelle clé ; par défaut, au même titulaire
cli-keys-rotate-arg-revoke = L’ancienne clé est perdue ou connue d’autrui : rien de ce qu’elle a signé n’est plus admis sans preuve de sa date
cli-keys-rotate-arg-without-passphrase = Sans phrase de passe : qui détient le fichier peut signer
cli-keys-rotate-arg-as-of = Premier jour de la nouvelle clé (AAAA-MM-JJ), aujourd’hui par défaut
cli-keys-made = Clé secrète : { $path } (à garder hors ligne) ; clé publique : { $public } (à publier)
cli-keys-windows = Sous Windows, { $path } a les droits de son répertoire : placez-le là où vous seul pouvez lire.
cli-keys-ask = Phrase de passe de { $path } :
cli-keys-ask-again = Encore une fois :
diag-key-unusable = La clé ne peut pas servir : { $detail }.
diag-key-unusable-remedy = Indiquez le fichier d’une clé secrète au format minisign, tel que « vigie keys new » l’écrit, et sa phrase de passe.
diag-passphrase-missing = La clé est verrouillée, et aucune phrase de passe n’est donnée.
diag-passphrase-missing-remedy = Donnez-la au terminal quand elle est demandée, par --passphrase-file ou par la variable VIGIE_PASSPHRASE ; jamais sur la ligne de commande.
diag-passphrase-unfit = Aucune clé n’est créée : { $detail }.
diag-passphrase-unfit-remedy = Saisissez deux fois la même phrase de passe au terminal, ou donnez-la par --passphrase-file ou par la variable VIGIE_PASSPHRASE ; --without-passphrase crée une clé avec laquelle peut signer quiconque a son fichier.
certify-passphrase-none = aucune phrase de passe n’est donnée pour la verrouiller
certify-passphrase-empty = la phrase de passe est vide
certify-passphrase-differs = la phrase de passe saisie à nouveau est différente
diag-passphrase-exposed = D’autres utilisateurs de cette machine peuvent lire la phrase de passe.
diag-passphrase-exposed-remedy = Retirez-leur ce droit (chmod 600) ; si quelqu’un a pu copier la phrase et la clé, remplacez la clé : vigie keys rotate --revoke.
diag-trusted-fixed = Le fichier des clés reconnues n’est pas écrit de façon à pouvoir être modifié ici.
diag-trusted-fixed-remedy = Écrivez chaque clé dans une table à elle, sous [[key]], comme le fait « vigie keys new » ; ou faites la modification à la main.
diag-key-exposed = D’autres utilisateurs de cette machine peuvent lire la clé secrète.
diag-key-exposed-remedy = Retirez-leur ce droit (chmod 600) ; si quelqu’un a pu la copier, remplacez-la : vigie keys rotate --revoke.
diag-public-key-invalid = « { $raw } » n’est pas une clé publique.
diag-public-key-invalid-remedy = Recopiez la ligne qui commence par RW, telle que « vigie keys show » l’affiche.
diag-bundle-invalid = Le paquet ne peut pas servir : { $detail }.
diag-bundle-invalid-remedy = Demandez-le de nouveau à qui l’a fait : « vigie check --bundle » en écrit.
diag-validity-over = Le certificat de { $institution } aurait expiré le { $until }, avant sa délivrance ({ $issued }) : il n’est pas signé.
diag-validity-over-remedy = Donnez le jour de sa délivrance (--as-of), ou une décision plus récente.
diag-certificate-left-out = Ce certificat n’est pas exporté : { $detail }.
diag-certificate-left-out-remedy = Retirez-le du répertoire, ou donnez la signature, les clés reconnues (--trusted) et le registre (--register) qui lui correspondent.
diag-certificate-countersigned = Ce certificat est contresigné ; un autre document prendrait sa place, et la preuve de sa date serait perdue.
diag-certificate-countersigned-remedy = Délivrez dans un autre répertoire, ou mettez d’abord le certificat à l’abri avec ses deux signatures.
diag-countersign-refused = Rien n’est contresigné ni inscrit : { $detail }.
diag-countersign-refused-remedy = Donnez un certificat accompagné de sa signature (.minisig) ; il se contresigne avec une autre clé que la sienne, et n’est suspendu, retiré ou reconduit que s’il est inscrit au registre.
certify-key-foreign = ce n’est pas une clé secrète de minisign
certify-key-damaged = le fichier est tronqué ou endommagé, ou minisign l’a créé sans phrase de passe et donc sans somme de contrôle
certify-key-passphrase = la phrase de passe n’est pas la bonne
certify-key-not-made = le système n’a fourni ni aléa ni mémoire suffisante
certify-bundle-damaged = ce n’est pas un fichier zip entier
certify-bundle-foreign = il n’a pas été écrit par « vigie check --bundle »
certify-bundle-name = le nom « { $name } » pourrait mener hors du paquet, ou y figure deux fois
certify-bundle-large = il contient plus que ce qui est admis
certify-bundle-differs = « { $name } » n’est pas tel que le sommaire du paquet le dit
certify-bundle-member = son sommaire dit sous « { $name } » ce qui ne peut y être dit
certify-bundle-result = il ne contient pas de résultat lisible
certify-countersign-foreign = ce n’est pas un certificat
certify-countersign-same = c’est cette même clé qui l’a signé
certify-countersign-name = le nom de son fichier contient un caractère de commande, qui se lirait autrement une fois signé : renommez-le
certify-not-in-register = le registre ne l’a pas, ou porte un autre document pour cet organisme et cet exercice
certify-mark = Certificats de conformité écrits par vigie. « vigie certify --force » remplace ceux qu’il délivre à nouveau, et ne touche à rien d’autre.
certify-title = { $count ->
        [0] Aucun certificat délivré
        [one] Un certificat délivré
       *[other] { $count } certificats délivrés
    }
certify-experimental-count = { $count ->
        [one] Un est
       *[other] { $count } sont
    } à titre expérimental, sur { $total } : sans décision de session (--decision), ou refus que ne porte aucune norme adoptée ou reconnue.
certify-without = { $count ->
        [one] Un dossier est hors champ : il n’y a pas de certificat à délivrer.
       *[other] { $count } dossiers sont hors champ : il n’y a pas de certificat à délivrer.
    }
certify-keys-title = { $count ->
        [0] Aucune clé
        [one] Clé publique
       *[other] { $count } clés publiques
    }
certify-key-name = Titulaire
certify-key-id = Identifiant
certify-key-public = Clé publique
certify-key-validity = Validité
certify-key-from = à partir du { $from }
certify-key-from-to = du { $from } au { $to }
certify-key-role = Reconnue pour
certify-role-issuer = délivrer des certificats
certify-role-witness = contresigner
certify-key-revoked = Révoquée le
certificate-title = { $opinion } : { $name }, exercice { $year }
certificate-watermark = à titre expérimental
certificate-experimental = à titre expérimental
certificate-decided = par décision
certificate-experimental-despite = À titre expérimental malgré la décision : ce refus ne découle pas de normes adoptées, ni de normes rapportées que la décision reconnaît.
certificate-institution = { $name } ({ $code }, { $state })
certificate-class = classe { $class }
certificate-class-provisional = { $class }, provisoire
certificate-class-score = classe { $class }, score { $score }
certificate-decision = décision { $number } du { $date }
certificate-no-decision = aucune : à titre expérimental
certificate-rulebook = { $name } ({ $id })
certificate-rulebook-changed = Ce n’est pas l’édition livrée avec vigie, mot pour mot.
certificate-verify = Le document signé est le fichier JSON, non cette page. Vérifiez-le avec l’outil minisign et la clé publique que la Commission publie : une clé imprimée ici ne prouve rien tant qu’elle ne lui est pas comparée. vigie dit aussi s’il est expiré, et, avec le registre (--register), s’il a été suspendu, retiré ou remplacé ; il refait le contrôle à partir des dossiers (--inputs, --replay).
certificate-code = Ce code porte l’empreinte du document, la clé qui l’a signé et la manière de le vérifier.
certificate-code-name = Code QR de vérification
certificate-section-reservations = Réserves et points non conformes
certificate-section-grounds = Motifs
certificate-section-inputs = Pièces sur lesquelles il repose
certificate-section-verify = Comment le vérifier
certificate-column-opinion = Certification
certificate-column-standing = Portée
certificate-column-file = Fichier
certificate-column-role = Pièce
certificate-column-hash = Empreinte SHA-256
certificate-fact-institution = Organisme
certificate-fact-year = Exercice
certificate-fact-opinion = Certification
certificate-fact-decision = Décision
certificate-fact-session = Session
certificate-fact-issued = Délivré le
certificate-fact-valid = Valable jusqu’au
certificate-fact-cure = À corriger avant le
certificate-fact-rulebook = Référentiel
certificate-fact-file = Document
certificate-fact-hash = Empreinte SHA-256
certificate-fact-key = Clé
certificate-fact-minisign = Avec minisign
certificate-fact-vigie = Avec vigie
certificate-fact-program = Établi par
certificate-role-submission = dossier annuel
certificate-role-year-before = dossier d’un exercice antérieur
certificate-role-institutions = liste des organismes
certificate-role-secretariat = fichier du Secrétariat (réceptions, pièces vues, dérogations)
certificate-role-adjustments = retraitements d’inspection
certificate-role-layout = présentation
verify-title = { $count ->
        [one] Vérification au { $day }
       *[other] Vérification de { $count } fichiers au { $day }
    }
verify-no-trusted = Aucune clé n’est reconnue : donnez le fichier des clés publiées par la Commission (--trusted). Une clé jointe au certificat ne prouverait rien.
verify-genuine = authentique
verify-genuine-experimental = authentique, et à titre expérimental : sans effet
verify-expired = authentique, mais expiré
verify-revoked = révoqué
verify-tampered = non authentique
verify-untrusted = sans signataire reconnu
verify-not-replayable = signature valable, mais le contrôle ne se refait pas à l’identique
verify-bundle-same = { $count ->
        [one] contrôle refait : même résultat pour le dossier
       *[other] contrôle refait : même résultat pour les { $count } dossiers
    }
verify-bundle-differs = contrôle refait : le résultat diffère
verify-bundle-sound = paquet entier, que personne n’a signé ; contrôle non refait (--replay) : il ne prouve rien
verify-bundle-empty = contrôle refait : il n’y a aucun dossier à juger, le paquet ne prouve rien
verify-bundle-faulty = le contrôle ne peut être refait : le paquet contient des fautes
verify-bundle-fault = { $path } : { $detail }
verify-bundle-unusable = paquet inutilisable
verify-unread = illisible
verify-bundle-unsigned = un paquet n’est pas signé : qui l’a fait se lit dans les certificats qui nomment les mêmes empreintes
verify-fact-standing = État
verify-fact-reasons = Pourquoi
verify-fact-notes = À savoir
verify-fact-signature = Signature
verify-fact-says = Ce qu’il dit
verify-fact-inputs = Pièces
verify-fact-replay = Contrôle refait
verify-fact-hash = Empreinte SHA-256
verify-fact-differences = Ce qui diffère
verify-says = { $name } ({ $code }), exercice { $year } : { $opinion ->
        [certified] certification sans réserve
        [certified-with-reservations] certification avec réserves
        [refused] refus de certification
        [unable-to-certify] impossibilité de certifier
       *[other] { $opinion }
    }, classe { $class }
verify-signed-by = { $name } (clé { $key })
verify-claims = se réclame de la clé { $key }
verify-renewed = { $day }, par reconduction (le document dit { $stated })
verify-day = { $day }
verify-issued-registered = { $day }, inscrit au registre le { $on }
verify-issued-countersigned = { $day }, contresigné le { $on } par { $name }
verify-issued-unproved = { $day }, date non prouvée : ni registre ni contresignature ; qui vole une clé peut antidater
verify-inputs = { $found } sur { $total } retrouvées à l’identique
verify-replayed = mêmes constats, même classe, même proposition ; la décision, sa date et la session sont celles que le certificat énonce
verify-difference = { $place } : { $stated } → { $found }
verify-more-differences = { $count ->
        [one] et une autre différence
       *[other] et { $count } autres différences
    } (--format json les donne toutes)
verify-malformed = ce n’est pas un certificat en forme canonique : il a été modifié, ou n’en a jamais été un
verify-content = il dit sous « { $member } » ce qu’un certificat ne peut y dire
verify-unsigned = il n’a pas de signature à côté de lui (.minisig)
verify-signature-malformed = la signature n’a pas la forme de minisign, ou porte quelque chose qui n’a pas été signé
verify-signature-differs = la signature n’est pas celle de ce document : l’un des deux a été modifié
verify-signed-otherwise = il a été signé pour autre chose que pour être délivré : { $comment }
verify-key-untrusted = la clé { $key } n’est pas parmi les clés reconnues
verify-key-of-witness = sa clé est reconnue pour contresigner des certificats, non pour en délivrer
verify-key-not-yet = il est daté d’avant la validité de sa clé, qui commence le { $from }
verify-key-no-longer = il est daté d’après la validité de sa clé, qui a fini le { $to }
verify-key-revoked = sa clé était révoquée quand il a été délivré (le { $on })
verify-key-revoked-unproved = sa clé a été révoquée le { $on }, et rien ne prouve qu’il ait été délivré avant
verify-issued-later = il est daté d’un jour qui n’est pas venu ou n’en est pas un ({ $day })
verify-comment-differs = la signature en nomme un autre : { $comment }
verify-expired-on = sa validité a pris fin le { $on }
verify-not-registered = le registre ne l’a pas
verify-register-differs = le registre porte un autre document pour cet organisme et cet exercice ({ $hash })
verify-suspended = il est suspendu depuis le { $on }
verify-withdrawn = il a été retiré le { $on }
verify-replaced = un autre certificat a pris sa place le { $on }
verify-input-changed = « { $name } » est ici un autre fichier, ou a été modifié
verify-input-missing = « { $name } » est introuvable
verify-rulebook-differs = le référentiel n’est pas celui du certificat (ici { $hash })
verify-not-replayed = le contrôle n’a pas pu être refait
verify-replay-differs = { $count ->
        [one] le contrôle refait diffère en un point
       *[other] le contrôle refait diffère en { $count } points
    }
verify-note-register = suspension, retrait et remplacement n’ont pas été recherchés : donnez le registre (--register)
verify-note-renamed = il a été signé sous le nom « { $name } »
verify-note-key-out-of-use = sa clé ne sert plus depuis le { $on }, et rien ne prouve qu’il ait été délivré avant
verify-note-search = des dossiers n’ont pu être fouillés en entier : droits, profondeur ou nombre de fichiers
verify-note-countersignature = la contresignature ne prouve rien : { $because }
verify-void-malformed = elle n’a pas la forme de minisign, ou porte quelque chose qui n’a pas été signé
verify-void-same = c’est la clé qui a délivré le certificat
verify-void-issuer = sa clé est reconnue pour délivrer des certificats, non pour en contresigner
verify-void-differs = elle n’est pas celle de ce document
verify-void-otherwise = elle a été signée pour autre chose
verify-void-day = sa date, le { $on }, est hors de la validité de sa clé, antérieure à la délivrance ou à venir
verify-void-revoked = sa clé a été révoquée le { $on } : qui l’a peut antidater
cli-export-about = Écrit pour les partenaires un jeu de données Frictionless : évaluations, constats, statistiques, suivi, certificats et nomenclatures
cli-export-arg-paths = Classeurs, tableaux ou répertoires
cli-export-arg-to = Répertoire à écrire : des fichiers CSV et datapackage.json ; il apparaît complet ou pas du tout
cli-export-arg-register = Registre de suivi : recommandations, et ce que sont devenus les certificats
cli-export-arg-certificates = Répertoire de certificats délivrés : ceux qui se vérifient sont exportés (--trusted)
cli-export-arg-trusted = Fichier des clés reconnues (TOML)
cli-export-arg-population = Population active, pour les taux de couverture
cli-export-arg-decision = Décision de la session : « n° 12, 2024-11-20 » ; sans elle, tout est à titre expérimental
cli-export-arg-licence = Licence des données, telle que leur détenteur l’accorde : CC-BY-4.0, CC0-1.0, ODbL-1.0, ODC-BY-1.0, Etalab-2.0
cli-export-arg-force = Remplace un jeu de données précédent
cli-export-written = { $tables } tables écrites dans { $path }
cli-export-no-licence = Aucune licence n’est donnée (--licence) : qui reçoit ces données ne sait pas ce qu’il peut en faire.
export-mark = Jeu de données écrit par vigie. « vigie export --force » le remplace.
export-title = Données de contrôle de la prévoyance sociale ({ $rulebook })
export-description = Évaluations, constats, statistiques, suivi et certificats tels que le contrôle les établit au { $day }. Une cellule vide est une donnée manquante ; rien n’est estimé. Les classes et certifications sans décision de session sont à titre expérimental.
export-table-assessments = Évaluations : une ligne par organisme et exercice
export-table-findings = Constats : une ligne par règle, organisme et exercice
export-table-rules = Nomenclature des règles
export-table-lines = Nomenclature des rubriques
export-table-recommendations = Recommandations et ce qu’elles sont devenues
export-table-certificates = Certificats délivrés
export-field-institution = Code de l’organisme
export-field-name = Nom
export-field-state = État (ISO 3166-1)
export-field-kind = Nature
export-field-fiscal-year = Exercice
export-field-class = Classe, au plus défavorable
export-field-class-best = Classe, au plus favorable
export-field-provisional = Classe retenue par une norme que seule une source secondaire rapporte
export-field-score = Score, au plus défavorable
export-field-score-best = Score, au plus favorable
export-field-certification = Certification proposée ou décidée
export-field-experimental = À titre expérimental
export-field-currency = Monnaie (ISO 4217)
export-field-sha256 = Empreinte SHA-256 du fichier
export-field-rulebook = Référentiel
export-field-edition = Édition
export-field-rulebook-sha256 = Empreinte SHA-256 du référentiel
export-field-rule = Règle
export-field-pillar = Domaine
export-field-severity = Gravité
export-field-basis = Fondement
export-field-addressee = Destinataire
export-field-outcome = Constat
export-field-reason = Motif
export-field-value = Valeur, en fraction de l’unité pour un rapport
export-field-low = Valeur la plus faible dans la précision déclarée
export-field-high = Valeur la plus forte dans la précision déclarée
export-field-requires = Seuil
export-field-mark = Note sur 100
export-field-line = Rubrique
export-field-unit = Unité : monnaie du dossier, nombre, jours, date ou oui/non
export-field-by-branch = Demandée aussi par branche
export-field-label-fr = Libellé en français
export-field-label-en = Libellé en anglais
export-field-label-pt = Libellé en portugais
export-field-source = Source, en français
export-field-recommendation = Code de la recommandation
export-field-standing = Où elle en est
export-field-issued = Émise ou délivré le
export-field-due = À mettre en œuvre avant le
export-field-text = Texte
export-field-file = Fichier
export-field-valid-until = Valable jusqu’au
export-field-decision = Décision
export-field-renewed-until = Reconduit jusqu’au
export-field-certificate-status = État (genuine, authentique ; expired, expiré ; replaced, remplacé ; suspended, suspendu ; withdrawn, retiré)
export-field-register-asked = État pris au registre
export-field-key = Clé qui a signé
cli-certify-arg-register = Registre où inscrire ce qui est délivré, ou ce qui advient d’un certificat
cli-certify-arg-suspend = Inscrit au registre que ce certificat est suspendu (--reason)
cli-certify-arg-resume = Inscrit que sa suspension est levée (--reason)
cli-certify-arg-withdraw = Inscrit qu’il est retiré, définitivement (--reason)
cli-certify-arg-renew = Inscrit qu’il est reconduit (--until, --decision)
cli-certify-arg-reason = Pourquoi ; aussi pourquoi un certificat est délivré à la place d’un autre qui a été retiré
cli-certify-arg-until = Nouveau dernier jour (AAAA-MM-JJ)
cli-verify-arg-register = Registre consulté, une fois audité : délivrance, suspension, retrait, reconduction
cli-verify-arg-head = Tête du registre notée ailleurs (procès-verbal, rapport) : numéro et empreinte ; répétable
cli-certify-replaces = { $subject } : prend au registre la place du certificat délivré le { $day }
cli-certify-registered = { $count ->
        [0] Aucun acte nouveau
        [one] Un acte inscrit
       *[other] { $count } actes inscrits
    } au registre { $path } ; tête : { $head }

### sources: texts of law and what else a rule file says to people, per language

toml-type-local = un texte par langue, tel que { "{" } fr = "…", en = "…", pt = "…" { "}" }
diag-text-untranslated = Le texte de « { $key } » est écrit une seule fois : il se lit tel quel dans toutes les langues ({ $languages }).
diag-text-untranslated-remedy = L’écrire dans chaque langue du référentiel, par exemple : { $key } = { "{" } fr = "…", en = "…", pt = "…" { "}" }.

# Noms des clés de l’identification, tels qu’un classeur peut les porter (headers.toml)
key-label-institution-code = code de l’organisme
key-label-institution-name = nom de l’organisme
key-label-state = État
key-label-institution-kind = nature de l’organisme
key-label-fiscal-year = exercice
key-label-year-end = date de clôture
key-label-currency = monnaie
key-label-unit = unité des montants
key-label-branches = branches
key-label-filed-on = date de transmission
suggest-plain-sides = Ces en-têtes ne disent pas s’il s’agit de soldes ou de mouvements. Une rubrique compte le débit moins le crédit de ses comptes, ou l’inverse : le résultat est juste si les reports à nouveau y sont compris. À vérifier.
diag-folder-passed-over = { $count ->
        [one] Un répertoire a sa propre liste d’organismes, faite pour un référentiel : { $folders }. Ses dossiers ne sont pas jugés avec les autres.
       *[other] { $count } répertoires ont chacun leur propre liste d’organismes, faite pour un référentiel : { $folders }{ $more ->
            [0] {""}
           *[other] {" "}… et { $more } de plus
        }. Leurs dossiers ne sont pas jugés avec les autres.
    }
diag-folder-passed-over-remedy = Pour { $count ->
        [one] les juger, nommez le répertoire lui-même : { $commands }.
       *[other] les juger, nommez chaque répertoire lui-même : { $commands }.
    }
folder-command = « { $folder } --rulebook { $rulebook } »
folder-command-layout = « { $folder } --rulebook { $rulebook } --layout { $layout } »
diag-file-passed-over = { $count ->
        [one] Un fichier n’est pas un tableau et n’a pas été lu : { $names }.
       *[other] { $count } fichiers ne sont pas des tableaux et n’ont pas été lus : { $names }{ $more ->
            [0] {""}
           *[other] {" "}… et { $more } de plus
        }.
    }
diag-file-passed-over-remedy = Si des comptes s’y trouvent, enregistrez-les en classeur (.xlsx, .xlsm, .xlsb, .xls, .ods) ou en tableau .csv, ou nommez le fichier lui-même. Un fichier .toml se donne par son option : --secretariat, --institutions, --adjustments, --replies, --layout.
### Le registre en classeur, la note d’un État, les formulaires
book-act = { $code ->
    [drafted] projet rédigé
    [edited] projet modifié
    [dropped] projet abandonné
    [issued] émise
    [accepted] acceptée
    [contested] contestée
    [maintained] maintenue
    [progress] avancement
    [evidence] pièce versée
    [claimed] mise en œuvre déclarée
    [claim-refused] déclaration refusée
    [verified] mise en œuvre constatée
    [risk-accepted] close, risque accepté
    [no-longer-relevant] close, devenue sans objet
    [reopened] rouverte
    [extended] délai prolongé
    [escalated] étape franchie
    [addressed] notifié
    [reply-received] réponse reçue
    [answered] réponse de la Commission
    [routed] délibération transmise
    [deliberation-received] délibération reçue
    [plan-asked] plan demandé
    [plan-received] plan reçu
    [ordered] ordonnée
    [held] effectuée
    [cancelled] annulée
    [finding] constat
    [reported] rapport à un stade
    [recommended] recommandation tirée
    [filing-awaited] comptes attendus
    [filing-received] comptes reçus
    [observed] comptes jugés
    [row-notified] ligne notifiée
    [row-replied] réponse sur la ligne
    [row-answered] réponse de la Commission sur la ligne
    [row-deferred] ligne différée
    [row-corrected] ligne corrigée
    [heard] audition par le Conseil
    [referral-deferred] saisine différée
    [defined] défini
   *[valued] valeur
}
book-certificate-act = { $code ->
    [issued] délivré
    [suspended] suspendu
    [resumed] de nouveau en vigueur
    [withdrawn] retiré
   *[renewed] renouvelé
}
book-role = { $code ->
    [secretariat] Secrétariat exécutif
    [committee] Commission de surveillance
    [inspector] inspecteur régional
    [rapporteur] rapporteur
    [council] Conseil des ministres
    [technical-ministry] ministère de tutelle technique
    [finance-ministry] ministère de tutelle financière
    [board] conseil d’administration
   *[management] direction générale
}
book-decided = { $code ->
    [adopted] adoptée
    [adapted] adaptée
    [refused] refusée
   *[deferred] différée
}
book-station = { $code ->
    [management] direction générale
    [board] conseil d’administration
    [ministry] ministère de tutelle
   *[secretariat] Secrétariat exécutif
}
book-purpose = { $code ->
    [control] mission de contrôle
   *[follow-up] mission de suivi des recommandations
}
book-stage = { $code ->
    [provisional] provisoire
    [replied] répondu
    [examined] examiné
   *[validated] validé
}
book-ladder = { $code ->
    [non-filing] comptes non transmis
   *[institution] recommandations
}
book-corrected = { $code ->
    [class] classe
    [score] score
    [rank] rang
    [status] transmission des comptes
   *[text] texte
}
book-sex = { $code ->
    [women] femmes
   *[men] hommes
}
book-column = { $column ->
    [recommendation_code] Code de la recommandation
    [report_code] Code du rapport
    [mission_code] Code de la mission
    [institution_code] Code de l’organisme
    [indicator_code] Code de l’indicateur
    [indicator_valued] Indicateur
    [certificate_code] Code du certificat
    [act] Acte
    [acted_on] Date de l’acte
    [actor] Auteur
    [role] Qualité
    [state] État membre
    [institution] Organisme
    [addressee] Destinataire
    [severity] Gravité
    [pillar] Domaine
    [text] Texte
    [evidence_expected] Pièces attendues
    [rules] Règles visées
    [origin_year] Constat : exercice
    [origin_sha256] Constat : empreinte du dossier
    [origin_rule] Constat : règle
    [origin_outcome] Constat : résultat
    [origin_value] Constat : valeur
    [origin_requires] Constat : seuil
    [reason] Motif
    [session] Session
    [report] Rapport
    [due_on] Échéance
    [comment] Commentaire
    [reply] Observations en réponse
    [document] Empreinte de la pièce (SHA-256)
    [answer] Réponse de la Commission
    [title] Intitulé de la pièce
    [dated_on] Date de la pièce
    [documents] Pièces vues (SHA-256)
    [note] Note
    [by] Qui porte le risque
    [decision] N° de la décision
    [step] N° de l’étape
    [fact] Fait déclencheur
    [fiscal_years] Exercices
    [notified_on] Notifié le
    [reply_by] Réponse attendue le
    [deliberate_by] Délibération attendue le
    [station] Parvenu à
    [held_on] Séance du conseil
    [chair] Président de séance
    [decisions] Décisions du conseil
    [order] N° de l’ordre de mission
    [purpose] Objet
    [institutions] Organismes
    [inspectors] Inspecteurs
    [first_day] Premier jour
    [last_day] Dernier jour
    [fiscal_year] Exercice
    [rule] Règle
    [computed] Résultat calculé
    [outcome] Constat de la mission
    [stage] Stade du rapport
    [recommendation] Recommandation
    [sha256] Empreinte du dossier (SHA-256)
    [rulebook] Référentiel
    [grade] Classe
    [score] Score
    [certification] Certification proposée
    [observed_rules] Règles jugées
    [currency] Monnaie
    [owed] Dû par l’État
    [ground] Fondement
    [until] Jusqu’au
    [what] Élément corrigé
    [former] Ancienne valeur
    [corrected] Valeur corrigée
    [ladder] Échelle
    [name] Intitulé
    [unit] Unité
    [plan] Plan
    [baseline] Valeur de départ
    [target] Cible
    [counts_people] Compte des personnes
    [period] Période
    [sex] Sexe
    [planned] Prévu
    [actual] Réalisé
    [certificate] Empreinte du certificat (SHA-256)
    [opinion] Avis
    [experimental] Expérimental
    [valid_until] Valable jusqu’au
    [key] Clé de signature
    [number] N° d’événement
    [id] Identifiant
    [recorded_at] Inscrit à
    [previous] Empreinte précédente
    [hash] Empreinte
   *[body] Texte inscrit
}
book-sheet = { $sheet ->
    [recommendations] Recommandations
    [reports] Rapports
    [missions] Missions
    [institutions] Organismes
    [indicators] Indicateurs
    [certificates] Certificats
   *[values] Valeurs d’indicateurs
}
book-form = { $form ->
    [word] un texte d’une ligne
    [text] un texte
    [day] une date (31/12/2025 ou 2025-12-31)
    [year] un exercice (2024)
    [years] des exercices séparés par « ; » (2023; 2024)
    [words] des codes ou des noms séparés par « ; »
    [sha256] l’empreinte SHA-256 d’un fichier (64 chiffres hexadécimaux)
    [sha256s] des empreintes SHA-256 séparées par « ; »
    [decimal] un nombre
    [step] un numéro d’étape (0 à 255)
    [flag] oui ou non
    [choice] une valeur de la liste
    [decisions] une décision par ligne : recommandation; décision; ses termes
    [rules] une règle par ligne : règle; résultat; gravité; valeur; seuil
   *[owed] une créance par ligne : rubrique; montant
}
note-state = { $state ->
    [draft] projet
    [dropped] projet abandonné
    [issued] émise, sans réponse
    [accepted] acceptée
    [contested] contestée
    [maintained] contestée, puis maintenue par la Commission
    [in-progress] en cours
    [claimed] mise en œuvre déclarée, à constater
    [verified] mise en œuvre
    [risk-accepted] close, risque accepté
    [no-longer-relevant] close, devenue sans objet
   *[reopened] rouverte
}
book-as-is = { $code }
book-list-sheet = Listes
book-help-sheet = Mode d’emploi
book-title = Registre de suivi
book-help-rows = Une ligne par acte : le sujet, l’acte, son jour, son auteur et sa qualité, puis les colonnes que cet acte demande ; celles qu’il ne prend pas sont grisées et restent vides.
book-help-exported = Les dernières colonnes (n° d’événement, empreintes) sont remplies par l’export : les laisser vides sur une ligne nouvelle, et ne rien changer aux lignes qui les portent.
book-help-import = vigie followup import FICHIER.xlsx inscrit les lignes nouvelles, toutes ou aucune ; ce qui est déjà inscrit ne l’est pas deux fois.
book-help-order = Les lignes nouvelles sont inscrites dans l’ordre de leurs dates.
book-help-sheet-column = Feuille
book-help-needed = Colonnes à remplir
book-help-free = Colonnes facultatives
book-help-what = Ce qu’elle contient
book-help-column = Colonne
book-head = Tête du registre exporté
intake-foreign-no-workbook = ce n’est pas un classeur
book-not-a = cette colonne attend { $form }
book-error-cell = cette cellule contient une erreur ou une formule sans résultat
book-missing = la colonne « { $column } » est vide
book-missing-of-act = l’acte « { $act } » demande la colonne « { $column } »
book-not-of-act = l’acte « { $act } » ne prend pas cette colonne
book-not-of-sheet = cette colonne n’est pas prise ici
book-changed = la ligne exportée n’est plus celle qui a été inscrite
book-no-number = ce n’est pas un numéro d’événement
book-number-lacking = la ligne porte des marques d’export sans son numéro d’événement
book-no-id = un identifiant a 32 chiffres hexadécimaux
book-twice = l’événement { $number } figure deux fois
book-no-head = le mode d’emploi ne porte plus la tête du registre exporté
book-write = Y écrire { $form }
book-choose = Choisir { $labels }
book-empty-it = Vider cette cellule, ou choisir un autre acte
book-correct-it = Corriger la ligne
book-leave-exported = Rétablir la ligne d’après l’export ; un acte nouveau s’écrit sur une ligne nouvelle, sans n° d’événement ni empreintes
diag-book-cell-invalid = Cellule à corriger : { $detail }.
diag-book-cell-invalid-remedy = { $remedy }. Rien n’a été inscrit de ce classeur.
diag-book-column-unknown = Cette feuille du registre n’a pas une telle colonne : ce qu’elle contient n’a pas été lu.
diag-book-column-unknown-remedy = Reprenez le nom d’une colonne du modèle (vigie followup template), si elle devait compter.
diag-book-empty = Ce classeur n’a aucune feuille de registre.
diag-book-empty-remedy = Partez du modèle (vigie followup template) ou d’un export (vigie followup export -o FICHIER.xlsx), et y garder les titres des colonnes.
cli-followup-template-about = Écrit un classeur vide du registre, à remplir à la main
cli-followup-template-arg-output = Classeur à écrire (.xlsx)
cli-followup-template-arg-force = Remplace un fichier existant
followup-template-written = Modèle écrit : { $path }
book-help-act = Acte
book-help-kept = Rempli par l’export : à laisser vide sur une ligne nouvelle
book-quoted = « { $label } »
form-title = Extrait de délibération sur le rapport { $code }
form-list = { $items }
form-years = Exercices
form-session = Session de la Commission
form-notified-on = Notifié le
form-deliberate-by = Délibération attendue le
form-held-on = Séance du conseil tenue le
form-chair = Présidée par
form-present = Administrateurs présents ou représentés
form-none = Aucune recommandation ouverte ne suit de ce rapport.
form-how = Le conseil coche une décision par recommandation et en écrit les termes : pour une adaptation ce qui sera fait à la place et quand, pour un refus ses motifs, pour un report la séance à laquelle il décidera.
form-route = L’extrait signé passe de la direction générale au conseil, du conseil au ministère de tutelle, du ministère au Secrétariat exécutif ; chacun le date et le vise.
form-section-decisions = Décisions du conseil
form-section-route = Signatures et transmission
form-boxes = ☐ { $adopted }  ☐ { $adapted }  ☐ { $refused }  ☐ { $deferred }
form-chair-signs = président du conseil d’administration
form-column-last-day = Dernier jour du délai
form-column-due = Échéance
form-column-decision = Décision
form-column-words = Termes de la décision
form-column-text = Recommandation
form-column-station = Visa de
form-column-day = Parvenu le
form-column-name = Nom
form-column-visa = Signature et cachet
onspot-order-title = Ordre de mission { $code }
onspot-sheet-title = Fiche de mission { $code }
onspot-order = Ordre de mission n°
onspot-ordered-on = Signé le
onspot-purpose = Objet
onspot-institutions = Organismes
onspot-inspectors = Inspecteurs
onspot-days = Dates
onspot-from-to = du { $from } au { $to }
onspot-cancelled = Annulée
onspot-section-examine = À examiner : { $institution }
onspot-section-powers = Exécution
onspot-powers = Les organismes visités donnent accès à leurs comptes, pièces et systèmes. La mission consigne ses constats sur la fiche de mission et remet un rapport provisoire, auquel l’organisme peut répondre avant son examen par la Commission.
onspot-signature = Le Secrétaire exécutif (date, signature, cachet)
onspot-no-recommendation = Aucune recommandation ouverte.
onspot-column-late = Jours de retard
onspot-column-state = Où elle en est
onspot-no-observation = Aucun compte jugé n’est inscrit au registre.
onspot-out-of-scope = Exercice { $year } : hors champ du référentiel, non jugé.
onspot-no-breach = Exercice { $year } : aucun manquement ni règle non vérifiable.
onspot-observed = Manquements et règles non vérifiables ou non concluantes de l’exercice { $year }, portés au registre le { $day } :
onspot-rule = { $name }
onspot-section-sheet = { $institution }, exercice { $year }
onspot-recommended = Recommandations tirées de la mission : { $codes }.
onspot-sheet-how = Pour chaque règle, le résultat calculé d’après les comptes déposés. En regard, ce que la mission a constaté ; si elle s’en écarte, le motif et l’auteur : les deux restent. Les lignes vides sont pour ce qu’aucune règle ne dit.
onspot-no-rule = hors règle
onspot-column-computed = Résultat calculé
onspot-column-found = Constat de la mission
onspot-column-reason = Motif de l’écart
onspot-column-author = Auteur
onspot-column-text = Ce qui a été vu
onspot-then-now = { $then } lors de la mission, { $now } depuis
onspot-departs = { $outcome } (s’écarte du calcul)
onspot-by-on = { $by }, le { $day }
note-title = Note technique : { $state }
note-as-of = Situation au { $day }, d’après le registre de suivi de la Commission de surveillance de la prévoyance sociale.
note-decided = { $proposal } (décision { $decision })
note-section-found = Ce que la Commission a constaté : { $institution }
note-section-found-none = Ce que la Commission a constaté
note-section-recommended = Recommandations : { $addressee }
note-section-send = Ce qu’il faut renvoyer, et comment
note-section-next = Ce qui suit, et quand
note-departs = { $rule }, exercice { $year } : le calcul donne « { $computed } », la mission a constaté « { $found } ». Motif : { $reason } ({ $by }, le { $day }).
note-recommendation = { $code }, { $severity }
note-fact-text = Ce qui est recommandé
note-fact-addressee = Destinataire
note-fact-due = À faire au plus tard le
note-fact-state = Où elle en est
note-fact-origin = Constat d’origine
note-fact-evidence = Ce qui en fera la preuve
note-fact-proofs = Pièces déjà versées
note-fact-decided = Décision du conseil
note-fact-reply = Observations en réponse
note-fact-observed = Porté au registre le
note-fact-answer = Réponse de la Commission
note-evidence = une pièce datée qui établit que c’est fait : acte signé, procès-verbal, compte certifié, avis d’opération
note-proof = { $title }, du { $day }
note-decision = { $decision }, séance du { $day }
note-decision-words = { $decision }, séance du { $day } : { $text }
note-said = { $text } ({ $by }, le { $day })
note-suspended = contestée : le délai ne court pas avant le { $day }
note-nothing-awaited = Rien n’est attendu dans l’année.
note-column-by = Au plus tard le
note-column-what = Ce qui est attendu
note-column-who = De qui
note-column-on = Au titre de
note-how-deliberation = La délibération du conseil se renvoie par le formulaire d’extrait joint au rapport : une décision par recommandation, la signature du président, le visa de la direction générale, du conseil et du ministère de tutelle, jusqu’au Secrétariat exécutif.
note-how-reply = Une réponse peut être adressée par écrit au Secrétariat exécutif, dans le délai indiqué ; elle figure en entier à côté du constat. Contester une recommandation suspend son délai, pour la durée fixée.
note-how-documents = Chaque pièce porte sa date et le code de la recommandation. La mise en œuvre n’est acquise qu’une fois constatée, sur pièce datée, par une autre personne que celle qui la déclare.
note-if-nothing = si rien n’est fait d’ici là
note-nothing-follows = Aucune étape n’est franchie ni proposée.
note-column-day = Dès le
note-column-step = Étape
note-column-status = Statut
note-column-why = Fait et suite
note-steps-reading = Les étapes sont celles de la procédure graduée (escalation.toml), calculées d’après les dates et les nombres ; c’est une proposition, que la Commission n’a pas adoptée. Une étape proposée n’est prise que lorsqu’un acte l’inscrit au registre.
diag-subject-not-recorded = Le registre ne connaît pas « { $code } ».
diag-subject-not-recorded-remedy = Vérifiez le code : vigie followup list, vigie followup open.
cli-followup-note-about = Écrit la note technique d’un État : constats, recommandations, preuves attendues, ce qu’il faut renvoyer, ce qui suit et quand
cli-followup-note-arg-state = Code ISO de l’État
cli-followup-note-arg-addressee = Pour ce seul destinataire : technical-ministry, finance-ministry, board ou management
cli-followup-form-about = Écrit le formulaire d’extrait que remplit un conseil d’administration : une décision par recommandation, signatures, visas
cli-followup-form-arg-code = Code du rapport
cli-followup-print-order-about = Écrit un ordre de mission, avec les recommandations ouvertes et les derniers manquements à examiner
cli-followup-print-order-arg-code = Code de la mission
cli-followup-print-sheet-about = Écrit la fiche d’une mission : résultats calculés, constats de la mission en regard, lignes à remplir
cli-followup-print-sheet-arg-code = Code de la mission
cli-followup-note-arg-format = Format : table, markdown, html, docx ou pdf (par défaut, selon la fin du nom de fichier)
cli-followup-note-arg-output = Fichier où l’écrire (par défaut, la sortie standard)
cli-followup-note-arg-as-of = Jour de la situation (par défaut, aujourd’hui)
cli-followup-note-arg-institutions = Liste des organismes qui donne les noms (par défaut, celle du référentiel)
cli-followup-form-arg-format = Format : table, markdown, html, docx ou pdf (par défaut, selon la fin du nom de fichier)
cli-followup-form-arg-output = Fichier où l’écrire (par défaut, la sortie standard)
cli-followup-form-arg-as-of = Jour de la situation (par défaut, aujourd’hui)
cli-followup-form-arg-institutions = Liste des organismes qui donne les noms (par défaut, celle du référentiel)
cli-followup-print-order-arg-format = Format : table, markdown, html, docx ou pdf (par défaut, selon la fin du nom de fichier)
cli-followup-print-order-arg-output = Fichier où l’écrire (par défaut, la sortie standard)
cli-followup-print-order-arg-as-of = Jour de la situation (par défaut, aujourd’hui)
cli-followup-print-order-arg-institutions = Liste des organismes qui donne les noms (par défaut, celle du référentiel)
cli-followup-print-sheet-arg-format = Format : table, markdown, html, docx ou pdf (par défaut, selon la fin du nom de fichier)
cli-followup-print-sheet-arg-output = Fichier où l’écrire (par défaut, la sortie standard)
cli-followup-print-sheet-arg-as-of = Jour de la situation (par défaut, aujourd’hui)
cli-followup-print-sheet-arg-institutions = Liste des organismes qui donne les noms (par défaut, celle du référentiel)
note-title-for = Note technique : { $state } ({ $addressee })
note-institution = { $name } ({ $code })
note-requires = { $sign } { $bound }
note-requires-range = { $low } à { $high }
note-origin = { $rule }, exercice { $year }{ GIVEN($value) ->
    [yes] {""} : { $value }
   *[no] {""}
}{ GIVEN($requires) ->
    [yes] {" "}(seuil { $requires })
   *[no] {""}
}
note-late = { $count ->
    [one] un jour de retard
   *[other] { $count } jours de retard
}
note-closed = { $count ->
    [one] Une recommandation est mise en œuvre ou close.
   *[other] { $count } recommandations sont mises en œuvre ou closes.
}
### escalation.toml
key-why-some-trigger = il faut à une étape au moins un déclencheur
key-why-last-band = le dernier niveau prend ce qui reste
key-why-one-bound = un niveau a une seule borne : « over » ou « from » ; le dernier n’en a pas
escalation-days-unordered = le nombre de jours de « { $code } » ne dépasse pas celui de l’étape précédente
escalation-band-unordered = la borne de « { $code } » n’est pas inférieure à celle du niveau précédent
### Suivi : délais, tableau, échéances, procédure graduée, visites, indicateurs
cli-followup-table-about = Établit le tableau du suivi : ce que sont devenues les recommandations, par État ou autrement
cli-followup-table-arg-by = Lignes du tableau : state (par État, par défaut), institution (organisme), addressee (destinataire), session ou pillar (domaine)
cli-followup-due-about = Liste les échéances : ce qui est attendu, de qui, pour quand, la Commission comprise
cli-followup-due-arg-within = Échéances à venir dans ce nombre de jours (30 par défaut)
cli-followup-steps-about = Liste les étapes de la procédure graduée que les faits proposent, avec ce qui est déjà inscrit
cli-followup-plan-about = Propose le prochain programme de visites, selon les moyens donnés
cli-followup-plan-arg-missions = Nombre de missions possibles
cli-followup-plan-arg-days = Nombre de jours pour tout le programme, voyages compris
cli-followup-indicators-about = Montre les indicateurs des plans du Secrétariat : prévu, réalisé, taux
cli-followup-table-arg-state = Ce seul État (code ISO)
cli-followup-table-arg-institutions = Liste qui nomme les États et les organismes (celle du référentiel par défaut)
cli-followup-due-arg-state = Ce seul État (code ISO)
cli-followup-due-arg-institutions = Liste qui nomme les États et les organismes (celle du référentiel par défaut)
cli-followup-steps-arg-state = Ce seul État (code ISO)
cli-followup-steps-arg-institutions = Liste qui nomme les États et les organismes (celle du référentiel par défaut)
cli-followup-plan-arg-state = Ce seul État (code ISO)
cli-followup-plan-arg-institutions = Liste qui nomme les États et les organismes (celle du référentiel par défaut)
cli-followup-table-arg-format = Présentation : table (par défaut), json, csv, markdown ou pdf
cli-followup-table-arg-as-of = Jour de la situation (AAAA-MM-JJ), aujourd’hui par défaut
cli-followup-due-arg-format = Présentation : table (par défaut), json, csv, markdown ou pdf
cli-followup-due-arg-as-of = Jour de la situation (AAAA-MM-JJ), aujourd’hui par défaut
cli-followup-steps-arg-format = Présentation : table (par défaut), json, csv, markdown ou pdf
cli-followup-steps-arg-as-of = Jour de la situation (AAAA-MM-JJ), aujourd’hui par défaut
cli-followup-plan-arg-format = Présentation : table (par défaut), json, csv, markdown ou pdf
cli-followup-plan-arg-as-of = Jour de la situation (AAAA-MM-JJ), aujourd’hui par défaut
cli-followup-indicators-arg-format = Présentation : table (par défaut), json, csv, markdown ou pdf
cli-followup-indicators-arg-as-of = Jour de la situation (AAAA-MM-JJ), aujourd’hui par défaut
diag-escalation-none = Ce référentiel ne dit pas ce qui suit l’inaction (escalation.toml).
diag-escalation-none-remedy = Nommez avec « --rulebook » un référentiel qui le dit, ou ajoutez-lui un fichier escalation.toml.
followup-of-state = { $state } seul
followup-column-as-of = Au
followup-column-head = Tête
followup-table-title = Suivi des recommandations { $by ->
        [state] par État
        [institution] par organisme
        [addressee] par destinataire
        [session] par session
       *[pillar] par domaine
    }, au { $day }
followup-no-key = { $by ->
        [institution] l’État lui-même
        [pillar] sans domaine
       *[other] sans nom
    }
followup-whole = Ensemble
followup-column-key = { $by ->
        [institution] Organisme
        [addressee] Destinataire
        [session] Session
        [pillar] Domaine
       *[state] État
    }
followup-rows = { $of ->
        [critical] critiques
       *[all] toutes
    }
followup-section-done = Exécution
followup-section-left = Ce qui reste à faire
followup-section-debt-done = Ce que doit l’État : exécution
followup-section-debt-left = Ce que doit l’État : ce qui reste à faire
followup-section-next = Prochaine étape proposée
followup-column-what = Portée
followup-column-issued = Émises
followup-column-due = Échues
followup-column-on-time = À temps
followup-column-late = Tard
followup-column-closed = Closes
followup-column-rate = Taux
followup-column-band = Niveau
followup-column-direction = Sens
followup-column-open = Ouvertes
followup-column-overdue = En retard
followup-column-median = Médiane (j)
followup-column-longest = Max. (j)
followup-column-contested = Contestées
followup-column-claimed = À vérifier
followup-column-step = Étape
followup-column-subject = Objet
followup-column-since = Depuis le
followup-column-why = Précisions
followup-direction = { $direction ->
        [up] hausse
        [down] baisse
       *[same] stable
    }
followup-nothing-due = rien d’échu
followup-table-reading = Échues : le dernier jour est passé, celles devenues sans objet mises à part. À temps et tard : exécutées et vérifiées, au jour où la preuve était complète. Closes : risque accepté ou devenues sans objet. Taux : exécutées parmi les échues ; un risque accepté compte comme non exécuté. Une contestation suspend le délai { $days } jours au plus. Ce que doit l’État (ministère des finances) est compté à part.
followup-bands = Niveaux du taux : { $bands }.
followup-band-over = { $label } au-dessus de { $rate }
followup-band-from = { $label } à partir de { $rate }
followup-band-rest = { $label } en dessous
followup-since-session = Sens : le taux comparé à celui du jour de la dernière session, « { $session } » ({ $day }).
followup-no-session = Sens : aucune session antérieure à laquelle comparer.
followup-step-named = { $number }. { $name }
followup-step-status = { $status ->
        [proposed] proposée
        [passed] comprise dans la suivante
       *[recorded] prise le { $day }
    }
followup-facts = { $facts }
followup-step-detail = Motif : { $facts }. { $act }
followup-step-more = { $said } { $more }
followup-hearing = { $hearing ->
        [awaited] L’audition est à tenir d’abord.
        [held] L’audition a été tenue le { $day }.
        [deferred] Le Conseil a différé jusqu’au { $day }.
       *[deferred-before] Le Conseil a différé une fois, jusqu’au { $day } : il ne le peut plus.
    }
followup-effect-by = Suite attendue le { $day } au plus tard.
followup-fact-not-notified = { $count ->
        [one] rapport non notifié, qui porte une recommandation
       *[other] rapport non notifié, qui porte { $count } recommandations
    }
followup-fact-late = { $days ->
        [one] un jour
       *[other] { $days } jours
    } de retard (dernier jour : { $day })
followup-fact-no-deliberation = délibération non reçue { $days } jours après la notification du { $day }
followup-fact-critical-late = { $count ->
        [one] une recommandation critique
       *[other] { $count } recommandations critiques
    } en retard de plus de { $days } jours : { $list }
followup-late-one = { $code } ({ $days } j)
followup-more = { $count ->
        [one] une autre
       *[other] { $count } autres
    }
followup-fact-rate-under = taux d’exécution de { $rate } ({ $actual } sur { $planned }), au-dessous de { $bound }
followup-fact-critical-repeated = mêmes manquements critiques { $years } exercices de suite, jusqu’en { $year } : { $rules }
followup-fact-class = classe { $class } pour l’exercice { $year }
followup-class-of = { $class } ({ $year })
followup-fact-class-repeated = classes { $classes }
followup-fact-no-plan = plan demandé le { $day }, non reçu après { $days } jours
followup-fact-not-filed = { $days ->
        [one] comptes non transmis, un jour
       *[other] comptes non transmis, { $days } jours
    } après l’échéance du { $day }
followup-ladder = { $ladder ->
        [recommendation] Recommandation par recommandation
        [report] Rapports : notification, délibération, plan
        [institution] Organismes
        [state] États, pour ce qui leur a été recommandé
        [state-debt] Ce que doit l’État
       *[non-filing] Comptes non transmis
    }
followup-column-ladder = Échelle
followup-column-institution = Organisme
followup-column-status = Suite
followup-accounts-of = { $code }, exercice { $year }
followup-steps-title = Étapes de la procédure graduée, au { $day }
followup-steps-none = Aucune étape n’est atteinte à cette date.
followup-steps-reading = Une étape proposée n’est pas prise : elle l’est quand un acte l’inscrit au registre. Les délais et les seuils sont ceux de escalation.toml, que la Commission n’a pas adoptés. De chaque échelle, la plus haute étape atteinte est proposée.
followup-due-title = Échéances au { $day }, et dans les { $days } jours
followup-due-section = { $part ->
        [late] En retard
        [upcoming] À venir dans les { $days } jours
        [beyond] Contestations à répondre, au-delà de ces jours
        [undated] Attendu sans délai fixé
       *[received] Délibérations reçues depuis { $days } jours
    }
followup-due-none = Rien n’est en retard ni à échéance dans les { $days } jours.
followup-column-part = Partie
followup-column-due-on = Échéance
followup-column-days-late = Retard (j)
followup-column-days-left = Reste (j)
followup-column-days-since = Depuis (j)
followup-column-received = Reçue le
followup-column-matter = Attendu
followup-column-debtor = De
followup-matter = { $matter ->
        [recommendation] exécution
        [deliberation] délibération
        [reply] observations en réponse
        [plan] plan
        [filing] comptes
        [step] suite d’une étape
        [provisional-reply] réponse au rapport provisoire
        [mission] mission
        [provisional] rapport provisoire
        [examination] examen du rapport
        [validation] rapport validé
        [verification] vérification
       *[answer] réponse de la Commission
    }
followup-matter-of = { $matter } ({ $detail })
followup-debtor = { $debtor ->
        [management] direction
        [board] conseil
        [technical-ministry] tutelle technique
        [finance-ministry] finances
       *[committee] Commission
    }
followup-station = { $station ->
        [management] à la direction
        [board] au conseil
        [ministry] au ministère
       *[secretariat] au Secrétariat
    }
followup-section-own = Délais de la Commission elle-même
followup-column-own = Acte
followup-column-allowed = Délai (j)
followup-column-done = Faits
followup-column-done-late = dont tard
followup-column-awaited = En cours
followup-column-awaited-late = dont tard
followup-plan-title = Programme de visites proposé, au { $day }
followup-plan-capacity = Missions : { $missions } sur { $available } possibles ; jours : { $days } sur { $most }.
followup-plan-none = Aucune mission ne tient dans les moyens donnés, ou aucune n’est nécessaire.
followup-section-missions = Missions
followup-section-visits = Organismes, par priorité
followup-column-mission = Mission
followup-column-state = État
followup-column-institutions = Organismes
followup-column-days = Jours
followup-column-points = Points
followup-column-rank = Rang
followup-column-programme = Au programme
followup-plan-in = oui
followup-section-left-out = Hors programme
followup-column-count = Nombre
followup-left-out = { $why ->
        [ordered] non : mission { $mission } déjà ordonnée
        [no-points] non : rien ne l’appelle
        [no-mission] non : plus de mission disponible
       *[no-days] non : jours insuffisants (il en faudrait { $days })
    }
followup-plan-reading = Points de escalation.toml, que la Commission n’a pas adoptés : ils motivent un programme, ils ne notent pas. Une mission prend { $travel } jours de voyage et { $on-the-spot } jours sur place par organisme. Qui ne tient pas dans les jours restants laisse sa place au suivant.
followup-worth = { $reason } ({ $points })
followup-reasons = { $reasons }.
followup-reason-critical = { $count ->
        [one] une critique en retard
       *[other] { $count } critiques en retard
    }
followup-reason-not-filed = comptes non transmis, comptés comme classe U
followup-reason-class = classe { $class }
followup-reason-no-class = classe inconnue
followup-reason-visited = dernière visite le { $day }, { $years ->
        [0] moins d’un an
        [one] un an révolu
       *[other] { $years } ans révolus
    }
followup-reason-never = jamais visité
followup-reason-state-never = État jamais visité
followup-indicators-title = Indicateurs des plans du Secrétariat, au { $day }
followup-indicators-none = Aucun indicateur n’est défini.
followup-indicators-reading = Taux : réalisé sur prévu ; là où la cible est sous la base, le chemin fait sur le chemin prévu.
followup-plan-named = { $plan }
followup-plan-unnamed = Sans plan indiqué
followup-indicator = { $code }. { $name } ({ $unit }) ; base : { $baseline } ; cible : { $target }
followup-column-indicator = Indicateur
followup-column-period = Période
followup-column-counted = Qui
followup-column-planned = Prévu
followup-column-actual = Réalisé
followup-column-remark = Remarque
followup-counted = { $counted ->
        [women] femmes
        [men] hommes
       *[all] ensemble
    }
followup-not-stated = non indiqué
followup-planned-not-stated = prévu non indiqué
followup-no-value = aucune valeur
followup-added-up = femmes et hommes additionnés
followup-sum-differs = diffère de femmes et hommes
### Registre de suivi : le fichier, le journal, la vérification

cli-followup-about = Le registre de suivi : ce que devient chaque recommandation
cli-followup-arg-register = Le registre : son fichier, ou le dossier qui contient register.sqlite (par défaut, le dossier courant)
cli-followup-arg-wait = Secondes d’attente si un autre programme occupe le registre (30 par défaut)
cli-followup-init-about = Crée un registre vide
cli-followup-init-arg-path = Fichier à créer, ou dossier où créer register.sqlite
cli-followup-open-about = Montre ce que contient un registre, et son empreinte de tête
cli-followup-open-arg-path = Fichier du registre, ou dossier qui contient register.sqlite
cli-followup-event-about = Inscrit des actes donnés en lignes JSON, chacun acquitté dès qu’il est enregistré
cli-followup-event-arg-file = Fichier de lignes JSON (par défaut, l’entrée standard)
cli-followup-audit-about = Vérifie que personne n’a récrit le journal
cli-followup-audit-arg-head = Tête notée ailleurs (procès-verbal, rapport), actuelle ou ancienne : numéro et empreinte ; peut être répétée
followup-created = Registre créé : { $path }
followup-head = Tête : { $head }
followup-audit-sound = Le journal est intact : numéros, enchaînement et états concordent
place-line = { $path }:{ $line }
diag-register-absent = Il n’y a pas de registre à cet emplacement.
diag-register-absent-remedy = Vérifiez le chemin donné à --register, ou créez un registre : vigie followup init.
diag-register-foreign = Ce n’est pas un registre de suivi de vigie.
diag-register-foreign-remedy = Vérifiez le chemin : un registre se crée par vigie followup init. Si c’en était un, reprenez la dernière sauvegarde.
diag-register-newer = Le registre a été créé par une version plus récente de vigie : son format est { $form }, le dernier connu ici est { $known }.
diag-register-newer-remedy = Installez la version de vigie qui l’a écrit. Rien n’a été modifié.
diag-register-damaged = Le fichier du registre est tronqué ou endommagé : { $detail }.
diag-register-damaged-remedy = N’y écrivez plus rien ; reprenez la dernière sauvegarde (vigie followup backup) et comparez-la à la dernière tête imprimée : vigie followup audit --head.
diag-register-locked = Un autre programme occupe le registre.
diag-register-locked-remedy = Fermez l’autre programme, ou attendez plus longtemps avec --wait. Rien n’a été modifié.
diag-register-read-only = Le registre est en lecture seule.
diag-register-read-only-remedy = Levez la protection en écriture du fichier ou du support, ou travaillez sur une copie. Rien n’a été modifié.
diag-disk-full = Le disque est plein, ou un quota y est atteint.
diag-disk-full-remedy = Libérez de la place et recommencez. Ce qui a été acquitté est enregistré ; le reste n’a laissé aucune trace.
diag-file-unwritable = Le fichier n’a pas pu être écrit : { $detail }.
diag-file-unwritable-remedy = Vérifiez que le dossier existe et que vous avez le droit d’y écrire, puis recommencez.
diag-entry-invalid = Cette ligne ne peut pas être lue : { $detail }.
diag-entry-invalid-remedy = Corrigez-la et recommencez : ce qui est déjà inscrit ne le sera pas deux fois. Une ligne d’exemple : vigie followup event --help.
diag-act-refused = L’acte sur { $subject } n’est pas inscrit : { $detail }.
diag-act-refused-remedy = Corrigez l’acte, ou inscrivez d’abord celui qui manque.
refusal-other-kind = cet acte ne s’applique pas à { $kind ->
        [recommendation] une recommandation
        [report] un rapport
        [mission] une mission
        [institution] un organisme
        [certificate] un certificat
       *[indicator] un indicateur
    }
refusal-unknown = { $code } est inconnu, et cet acte ne commence rien
refusal-illegal = { $act } : impossible, la situation étant « { $stands } » ; sont possibles : { $legal }
refusal-not-in-this-role = l’acte { $act } ne revient pas à la qualité « { $role } » ; il revient à : { $allowed }
refusal-own-claim = celui qui déclare la mise en œuvre ne peut pas la constater lui-même
refusal-no-evidence = le constat de mise en œuvre ne désigne aucune pièce versée auparavant
refusal-out-of-order = le jour de l’acte ({ $on }) précède { $what ->
        [latest] le dernier acte inscrit
        [notified] la notification
        [heard] l’audition
        [reply] les observations en réponse
        [asked] la demande
        [station] le passage aux mains précédentes
        [same] le même acte, déjà inscrit
        [first-day] le premier jour de la mission
        [stage] l’étape précédente du rapport
       *[since] l’acte dont il découle
    } ({ $day })
refusal-blank = { $field } : ce champ est vide
refusal-days = « { $first } » ({ $first-day }) doit précéder « { $last } » ({ $last-day })
refusal-after-recording = le jour de l’acte ({ $on }) suit celui de son inscription ({ $day })
refusal-order-taken = cet ordre de mission est celui de la mission { $mission } ; un ordre ne sert de nouveau qu’une fois celle-ci annulée
refusal-report-of-other = ce rapport est adressé à { $institution }, que la recommandation ne concerne pas
acts-report-not-addressed = Le rapport { $report } n’est pas encore adressé : inscrivez sa notification quand elle est faite (vigie followup report address { $report }). D’ici là, aucun délai de réponse ni de délibération ne court.
refusal-of-other-state = { $institution } relève de l’État { $state }, que la mission ne visite pas
refusal-no-number = { $field } : ce n’est pas un nombre (des chiffres, avec un point avant les décimales : 12.5)
refusal-not-counted = { $field } : cet indicateur compte des personnes, il faut un nombre entier, zéro ou plus
refusal-not-of-subject = { $field } : ce champ désigne ce que ce dossier ne comprend pas
refusal-without-effect = il est à titre expérimental, donc sans effet, et ne peut prendre la place d’un certificat délivré par décision ; donnez la décision de session, ou retirez d’abord celui qui est en vigueur
refusal-withdrawn-before = le certificat de cet exercice a été retiré : dites pourquoi un autre est délivré (--reason)
refusal-twice = { $field } : la même chose y est désignée deux fois, ou s’y trouve déjà
diag-audit-failed = Le journal n’est pas celui qui a été inscrit. Première faute, à l’événement { $event } : { $detail }.
diag-audit-failed-remedy = Mettez ce fichier de côté sans y écrire ; reprenez la dernière sauvegarde intacte et réinscrivez-y ce qui l’a suivie. Aucune copie de travail postérieure à cet événement ne fait foi.
diag-head-differs = L’événement { $event } n’a pas l’empreinte notée ailleurs ({ $recorded }){ GIVEN($found) ->
        [yes] {""} : la sienne est { $found }
       *[no] {""} : le journal ne va pas jusque-là
    }.
diag-head-differs-remedy = Vérifiez la tête recopiée ; si elle est exacte, le journal a été récrit ou coupé : reprenez une sauvegarde qui s’accorde avec elle.
diag-document-missing = La pièce que nomme l’événement { $event } (SHA-256 { $sha256 }) n’est dans aucun des dossiers donnés.
diag-document-missing-remedy = Cherchez-la sous son contenu d’origine : une pièce modifiée depuis n’a plus la même empreinte.
audit-cut = l’état gardé de { $subject } repose sur cet événement, qui n’est plus au journal : la fin du journal a été retirée
audit-missing = l’événement manque : le suivant porte un autre numéro
audit-no-event = son texte n’est pas un événement
audit-hash = son empreinte n’est pas celle de son texte
audit-number = son texte porte un autre numéro
audit-id = son texte porte un autre identifiant
audit-subject = son texte porte sur un autre sujet
audit-previous = il ne nomme pas l’empreinte de l’événement précédent
audit-repeated = un autre événement porte le même identifiant
audit-refused = l’acte ne pouvait pas suivre les précédents ({ $detail })
audit-standing = l’état gardé de { $subject } n’est pas celui que donne le journal
audit-standing-of-none = un état est gardé pour { $subject }, dont le journal ne dit rien
audit-file = faute rencontrée à l’événement { $event } ({ $detail })
cli-followup-backup-about = Copie le registre tel qu’il est dans un nouveau fichier, même pendant que d’autres y écrivent
cli-followup-backup-arg-file = Fichier à créer
cli-followup-export-about = Écrit tout ce qui a été inscrit, en lignes JSON ou en classeur
cli-followup-export-arg-output = Fichier où l’écrire, un classeur s’il finit en .xlsx (par défaut, la sortie standard)
cli-followup-import-about = Reprend un export ou un classeur rempli : tout, ou rien si une ligne est fautive
cli-followup-import-arg-file = Export ou classeur à reprendre, reconnu à son contenu (par défaut, l’entrée standard)
cli-followup-audit-arg-documents = Dossier où chercher, par leur contenu, les pièces que nomment les actes ; peut être répété
followup-backed-up = Sauvegarde écrite : { $path }
    Tête : { $head }
followup-exported = Registre exporté : { $path }
followup-imported = { $added ->
        [0] Rien à inscrire
        [one] Un événement inscrit
       *[other] { $added } événements inscrits
    }{ $anew ->
        [0] {""}
        [one] , dont un à la suite d’un journal qui avait avancé de son côté
       *[other] , dont { $anew } à la suite d’un journal qui avait avancé de son côté
    } ; { $known ->
        [0] aucun n’y était déjà
        [one] un y était déjà
       *[other] { $known } y étaient déjà
    }.
followup-contents = Registre de suivi { $path }
followup-events = Événements
followup-kind = { $kind ->
        [recommendation] Recommandations
        [report] Rapports adressés
        [mission] Missions
        [institution] Organismes
        [certificate] Certificats
       *[indicator] Indicateurs
    }
followup-subjects = Sujets
followup-heads = Empreintes de tête concordantes
followup-documents = Pièces versées retrouvées
followup-accounts = Comptes retrouvés
followup-found = { $found } sur { $named } dans les dossiers donnés
diag-register-exists = Il y a déjà un fichier à cet emplacement.
diag-register-exists-remedy = Choisissez un autre nom : un registre ou une sauvegarde n’en remplace jamais un autre.
register-malformed = SQLite n’y reconnaît plus une base de données cohérente
register-damaged-event = l’événement { $event } n’est pas celui qui a été inscrit
register-damaged-standing = l’état gardé de { $subject } ne peut pas être lu
entry-json = ce n’est pas du JSON valide (colonne { $column })
import-no-export = la première ligne n’annonce pas un export de registre ({ $schema })
import-number = l’événement { $number } devrait se trouver ici
import-other-act = l’événement { $number } du registre porte le même identifiant et dit autre chose
import-cut = l’export annonce un journal de { $announced } événements, il en contient { $found } ou finit sur une autre empreinte
### Registre de suivi : les actes, les projets, les recommandations en suivi
cli-followup-propose-about = Rédige en projet les recommandations qui découlent d’un contrôle ; une personne les émet, les modifie ou les abandonne
cli-followup-observe-about = Inscrit comment les dossiers d’un contrôle ont été jugés
cli-followup-list-about = Recommandations : où elles en sont, retard, valeur d’alors et d’aujourd’hui
cli-followup-rec-about = Actes sur une ou plusieurs recommandations
cli-followup-report-about = Actes sur un rapport adressé à un organisme : réponse, délibération, plan
cli-followup-mission-about = Actes sur une mission : ordre, tenue, constats, rapport
cli-followup-institution-about = Actes sur un organisme : comptes attendus et reçus, ligne du tableau comparatif, audition
cli-followup-indicator-about = Indicateurs des plans du Secrétariat
cli-followup-add-about = Rédige une recommandation libre (comme « rec draft »)
cli-followup-reply-about = Inscrit les observations en réponse à un rapport (comme « report reply »)
cli-followup-deliberation-about = Inscrit la délibération du conseil sur un rapport (comme « report deliberation »)
cli-followup-visit-about = Inscrit qu’une mission a eu lieu (comme « mission held »)
cli-followup-rec-draft-about = Rédige une recommandation qui ne découle d’aucun constat du contrôle
cli-followup-rec-edit-about = Modifie un projet ; ce qui n’est pas donné reste
cli-followup-rec-drop-about = Abandonne un projet
cli-followup-rec-issue-about = Émet des projets avec un rapport, pour une échéance
cli-followup-rec-accept-about = Acceptation par le destinataire
cli-followup-rec-contest-about = Contestation par le destinataire : le délai est suspendu
cli-followup-rec-maintain-about = Maintient une recommandation contestée : le délai reprend
cli-followup-rec-progress-about = Inscrit ce qui a été fait
cli-followup-rec-evidence-about = Verse une pièce qui montre ce qui a été fait
cli-followup-rec-claim-about = Le destinataire déclare la mise en œuvre
cli-followup-rec-refuse-claim-about = Refuse cette déclaration : l’exécution reprend
cli-followup-rec-verify-about = Constate la mise en œuvre, sur pièces versées auparavant, par une autre personne que le déclarant
cli-followup-rec-accept-risk-about = Clôt sans exécution : le risque est accepté
cli-followup-rec-close-about = Clôt sans exécution : la recommandation est devenue sans objet
cli-followup-rec-reopen-about = Rouvre une recommandation close
cli-followup-rec-extend-about = Donne un délai supplémentaire, par décision numérotée
cli-followup-rec-escalate-about = Inscrit une étape de la gradation des suites
cli-followup-report-address-about = Notifie un rapport à un organisme, dont le conseil doit délibérer
cli-followup-report-reply-about = Inscrit les observations en réponse
cli-followup-report-answer-about = Inscrit la réponse de la Commission à ces observations
cli-followup-report-route-about = Inscrit entre les mains de qui est la délibération
cli-followup-report-deliberation-about = Inscrit la délibération du conseil et ce qu’il a décidé de chaque recommandation
cli-followup-report-ask-plan-about = Demande un plan au conseil
cli-followup-report-plan-received-about = Inscrit la réception du plan
cli-followup-report-escalate-about = Inscrit une étape de la gradation des suites
cli-followup-mission-order-about = Ordonne une mission de contrôle ou de suivi
cli-followup-mission-held-about = Inscrit que la mission a eu lieu
cli-followup-mission-cancel-about = Annule la mission
cli-followup-mission-finding-about = Inscrit un constat fait sur place, à côté de celui du contrôle
cli-followup-mission-stage-about = Inscrit où en est le rapport de la mission
cli-followup-mission-recommend-about = Rattache une recommandation à la mission
cli-followup-institution-await-filing-about = Inscrit pour quand les comptes d’un exercice sont attendus
cli-followup-institution-filed-about = Inscrit la réception des comptes
cli-followup-institution-notify-row-about = Notifie à l’organisme sa ligne du tableau comparatif
cli-followup-institution-reply-row-about = Inscrit ses observations sur la ligne
cli-followup-institution-answer-row-about = Inscrit la réponse de la Commission
cli-followup-institution-defer-row-about = Diffère la publication nominative de la ligne, par décision
cli-followup-institution-correct-row-about = Rectifie ce qui a été publié de la ligne
cli-followup-institution-hear-about = Inscrit l’audition par le Conseil
cli-followup-institution-defer-referral-about = Diffère la saisine du Conseil, une seule fois
cli-followup-institution-escalate-about = Inscrit une étape de la gradation des suites
cli-followup-indicator-define-about = Définit un indicateur, ou le définit de nouveau
cli-followup-indicator-value-about = Inscrit les valeurs d’une période
cli-arg-from-check = Ce qu’a écrit vigie check --format json
cli-arg-dry-run = Montre les projets en lignes JSON, telles que les prend vigie followup event, sans rien inscrire
cli-arg-open = Seulement celles qui sont émises et non closes, sans les projets
cli-arg-all = Aussi celles qui sont closes ou abandonnées
cli-followup-list-arg-as-of = Jour de la situation (AAAA-MM-JJ), aujourd’hui par défaut
cli-followup-list-arg-format = Forme des résultats : table, json, csv, markdown ou pdf
cli-report-arg-register = Registre de suivi (fichier ou dossier), ouvert en lecture seule : les certificats et les réponses qu’il contient et, avec --internal, les recommandations
cli-arg-register = Registre de suivi (fichier ou dossier), ouvert en lecture seule : les recommandations et les réponses qu’il contient
cli-arg-code = Code du sujet : rapport, mission, organisme ou indicateur
cli-followup-rec-draft-arg-code = Code de la recommandation
cli-followup-add-arg-code = Code de la recommandation
cli-arg-codes = Codes, un ou plusieurs : l’acte porte sur tous ou sur aucun
cli-arg-by = Qui agit : personne ou instance, comme la nomme le procès-verbal
cli-arg-role = En quelle qualité : secretariat (par défaut), committee, inspector, rapporteur, council, technical-ministry, finance-ministry, board ou management
cli-arg-on-day = Jour de l’acte (AAAA-MM-JJ), aujourd’hui par défaut
cli-followup-observe-arg-on-day = Jour du jugement (AAAA-MM-JJ), celui du contrôle par défaut
cli-arg-of-state = État membre (code ISO)
cli-arg-institution = Code de l’organisme
cli-arg-to-institution = Code de l’organisme
cli-arg-visited = Organisme à visiter ; peut être répété
cli-arg-addressee = Destinataire : technical-ministry, finance-ministry, board ou management
cli-arg-severity = Gravité : critical, major ou minor
cli-arg-text = Le texte, en entier
cli-arg-text-file = Fichier qui contient le texte
cli-arg-evidence-expected = Ce qui vaudra preuve de l’exécution
cli-arg-rules = Règle que la recommandation guérit ; peut être répété
cli-arg-pillar = Domaine
cli-arg-reason = Motif
cli-arg-session = Session, comme la nomme le procès-verbal
cli-arg-report = Code du rapport qui les porte
cli-arg-due-on = Échéance (AAAA-MM-JJ)
cli-arg-comment = Termes de l’acceptation
cli-arg-document = Pièce : le fichier, dont l’empreinte est prise, ou son SHA-256
cli-arg-documents = Pièce vue, versée auparavant : le fichier ou son SHA-256 ; peut être répété
cli-arg-title = Ce qu’est la pièce
cli-arg-dated-on = Date que porte la pièce (AAAA-MM-JJ)
cli-arg-note = Ce qui a été vu
cli-arg-borne-by = Qui assume le risque
cli-arg-decision-number = Numéro de la décision
cli-arg-step = Numéro de l’étape (escalation.toml)
cli-arg-fact = Fait qui l’a déclenchée
cli-arg-fiscal-years = Exercice ; peut être répété
cli-arg-fiscal-year = Exercice
cli-arg-about-year = Exercice dont il s’agit
cli-arg-notified-on = Jour de la notification (AAAA-MM-JJ), celui de l’acte par défaut
cli-arg-reply-by = Dernier jour pour répondre (par défaut, le délai du référentiel)
cli-arg-deliberate-by = Dernier jour pour délibérer (par défaut, le délai du référentiel)
cli-arg-to-station = Entre les mains de qui : management, board, ministry ou secretariat
cli-arg-held-on = Jour de la réunion du conseil (AAAA-MM-JJ)
cli-arg-chair = Qui a présidé
cli-arg-decide = Décision sur une recommandation : adopted, adapted, refused ou deferred, puis ses termes ; peut être répété
cli-arg-order = Numéro de l’ordre de mission
cli-arg-purpose = Objet : control ou follow-up
cli-arg-inspectors = Inspecteur ; peut être répété
cli-arg-from-day = Premier jour (AAAA-MM-JJ)
cli-arg-to-day = Dernier jour (AAAA-MM-JJ)
cli-arg-rule = Règle concernée, s’il y en a une
cli-arg-computed = Résultat calculé d’après les comptes : compliant, watch, non-compliant, indeterminate, not-assessable, not-applicable, waived ou informational
cli-arg-outcome = Résultat constaté par la mission : compliant (conforme), watch (conforme, point de vigilance), non-compliant (non conforme), indeterminate (non concluant), not-assessable (non vérifiable), not-applicable (sans objet), waived (dérogation accordée) ou informational (pour information)
cli-arg-why-departs = Pourquoi la mission s’écarte du résultat calculé
cli-arg-stage = Étape : provisional, replied, examined ou validated
cli-arg-recommendation = Code de la recommandation
cli-arg-until-day = Dernier jour (AAAA-MM-JJ)
cli-arg-what = Ce qui est rectifié : class, score, rank, status ou text
cli-arg-former = Ce qui avait été publié
cli-arg-corrected = Ce qu’il fallait publier
cli-arg-ladder = Gradation : institution (par défaut) ou non-filing
cli-arg-name = Nom de l’indicateur
cli-arg-unit = Ce qu’il compte
cli-arg-plan = Plan dont il relève
cli-arg-baseline = Valeur de départ
cli-arg-target = Cible
cli-arg-counts-people = Il compte des personnes : femmes et hommes sont distingués
cli-arg-period = Période, comme la nomme le plan : 2024, 2024-S1
cli-arg-sex = De qui : women ou men
cli-arg-planned = Prévu
cli-arg-actual = Réalisé
diag-check-invalid = Ce fichier n’a pas pu être pris comme un contrôle : { $detail }.
diag-check-invalid-remedy = Refaites le contrôle des dossiers tels qu’ils sont, sur toutes les normes : vigie check … --format json -o FICHIER.
diag-reply-in-register = Pour { $institution }, exercice { $year }, le fichier des réponses redit ce que dit le registre : le registre prévaut.
diag-reply-in-register-remedy = Retirez cette entrée du fichier, ou donnez l’un des deux seulement.
checked-schema = il n’est pas un document { $schema }
checked-basis = il ne juge que sur une partie des normes (--basis)
checked-hypothetical = il repose sur une hypothèse (--given), non sur les comptes
checked-key = la valeur de « { $key } » ne convient pas
checked-json = ligne { $line } : { $detail }
checked-submission = { $institution }, exercice { $year } : { $detail }
refusal-ended = { $act } : impossible, la situation étant « { $stands } » ; rien ne peut plus suivre
acts-recorded = Inscrit : { $code }, { $act } (événement { $number })
acts-known = Déjà inscrit : { $code }, { $act } (événement { $number })
proposed-note = Ce sont des projets : une personne les émet (vigie followup rec issue), les modifie (rec edit) ou les abandonne (rec drop).
proposed-group = { $code }, { $name }, exercice { $year }
proposed-drafted = projet inscrit
proposed-known = déjà au registre : { $stands }
proposed-followed = déjà suivie par { $code }
followed-section = Recommandations en suivi
followed-column-recommendation = Recommandation
followed-column-severity = Gravité
followed-column-addressee = Destinataire
followed-column-stands = Situation
followed-column-due = Échéance
followed-column-late = Retard
followed-column-cured = Derniers comptes
followed-column-institution = Organisme
followed-column-text = Texte
followed-verify = Vérification à proposer.
followed-cured = levé
followed-not-cured = non levé
followed-no-accounts = Pas de comptes plus récents.
followed-text-cut = { $text } […]
recommended-and = { $first } { $second }
followed-not-judged = non jugé
followed-reading = { $says } en { $year }
followed-then-now = { $rule } : { $then } ; { $now }
followed-then = { $rule } : { $then }
followed-unknown = valeur d’origine non connue
followed-value = { $value } ({ $outcome })
recommended-value = { $value } (norme : { $requires })
recommended-unproven = déclaré, mais le Secrétariat n’en a pas vu la pièce
recommended-gap = écart de { $difference } entre les deux côtés
recommended-owed = { $line } : { $amount }
recommended-state-debt = Régler ce que l’État doit à l’organisme à la clôture de l’exercice { $year } ({ $amounts }), ou convenir avec lui d’un échéancier d’apurement.
recommended-proof = Les comptes de l’exercice où la norme est respectée, avec : { $documents }
recommended-proof-figures = Le dossier annuel complété, avec les pièces des chiffres ajoutés.
recommended-proof-debt = Avis de crédit bancaires, ou convention d’apurement signée et son premier règlement.
act-name = { $act ->
        [drafted] projet (draft)
        [edited] modification (edit)
        [dropped] abandon (drop)
        [issued] émission (issue)
        [accepted] acceptation (accept)
        [contested] contestation (contest)
        [maintained] maintien (maintain)
        [progress] avancement (progress)
        [evidence] pièce versée (evidence)
        [claimed] mise en œuvre déclarée (claim)
        [claim-refused] déclaration refusée (refuse-claim)
        [verified] mise en œuvre constatée (verify)
        [risk-accepted] risque accepté (accept-risk)
        [no-longer-relevant] sans objet (close)
        [reopened] réouverture (reopen)
        [extended] délai supplémentaire (extend)
        [escalated] étape de la gradation (escalate)
        [addressed] notification du rapport (address)
        [reply-received] observations en réponse (reply)
        [answered] réponse de la Commission (answer)
        [routed] transmission de la délibération (route)
        [deliberation-received] délibération reçue (deliberation)
        [plan-asked] plan demandé (ask-plan)
        [plan-received] plan reçu (plan-received)
        [ordered] ordre de mission (order)
        [held] mission tenue (held)
        [cancelled] annulation (cancel)
        [finding] constat sur place (finding)
        [reported] étape du rapport (stage)
        [recommended] recommandation rattachée (recommend)
        [provisional] rapport provisoire
        [replied] rapport répondu
        [examined] rapport examiné
        [validated] rapport validé
        [filing-awaited] comptes attendus (await-filing)
        [filing-received] comptes reçus (filed)
        [observed] jugement des comptes (observe)
        [row-notified] ligne notifiée (notify-row)
        [row-replied] observations sur la ligne (reply-row)
        [row-answered] réponse à ces observations (answer-row)
        [row-deferred] publication différée (defer-row)
        [row-corrected] rectification (correct-row)
        [heard] audition (hear)
        [referral-deferred] saisine différée (defer-referral)
        [defined] définition (define)
       *[other] valeurs d’une période (value)
    }
act-stands = { $stands ->
        [draft] projet
        [dropped] abandonnée
        [issued] émise
        [accepted] acceptée
        [contested] contestée
        [maintained] maintenue
        [in-progress] en cours
        [claimed] déclarée faite
        [verified] mise en œuvre
        [risk-accepted] close : risque accepté
        [no-longer-relevant] close : sans objet
        [reopened] rouverte
        [addressed] rapport notifié
        [replied] répondu
        [answered] observations traitées
        [deliberated] délibéré
        [ordered] mission ordonnée
        [held] mission tenue
        [cancelled] mission annulée
        [provisional] rapport provisoire
        [examined] rapport examiné
        [validated] rapport validé
        [unknown] rien d’inscrit
       *[other] organisme connu
    }
proposed-title = { $drafted ->
        [0] Aucune recommandation nouvelle
        [one] Une recommandation en projet
       *[other] { $drafted } recommandations en projet
    }{ $known ->
        [0] {""}
        [one] ; une autre était déjà suivie
       *[other] ; { $known } autres étaient déjà suivies
    }
proposed-latest = { $count ->
        [one] Un dossier d’un exercice antérieur est laissé de côté : seul le dernier de chaque organisme donne lieu à des projets.
       *[other] { $count } dossiers d’exercices antérieurs sont laissés de côté : seul le dernier de chaque organisme donne lieu à des projets.
    }
followed-many = { $count } { $count ->
        [one] règle
       *[other] règles
    }
followed-many-now = { $met ->
        [0] Aucune de ses { $count } règles n’est respectée
        [one] Une de ses { $count } règles est respectée
       *[other] { $met } de ses { $count } règles sont respectées
    } en { $year }
followup-observed-known = { $known ->
        [one] Un dossier était déjà inscrit tel quel.
       *[other] { $known } dossiers étaient déjà inscrits tels quels.
    }
followed-title = { $count ->
        [0] Aucune recommandation
        [one] Une recommandation
       *[other] { $count } recommandations
    } au { $as-of }
followed-detail = { GIVEN($asks) ->
        [yes] { $asks }{" "}
       *[no] {""}
    }{ GIVEN($rules) ->
        [yes] { $rules }.{" "}
       *[no] {""}
    }{ $text }
recommended-breach = { $advice } Constat de l’exercice { $year } : { $rule }, { $found }.{ GIVEN($distance) ->
        [yes] {" "}Distance à la norme : { $distance }.
       *[no] {""}
    }
recommended-missing = { GIVEN($figures) ->
        [yes] Produire les chiffres manquants de l’exercice { $year } : { $figures }.
       *[no] Rétablir les chiffres de l’exercice { $year } qui empêchent le contrôle.
    } Sans cela, ces règles ne peuvent être vérifiées et comptent comme manquements : { $rules }.
### What would change a standing in the comparative table
cli-rank-arg-cures = Montre, au lieu du tableau, ce qui changerait la classe et le rang de cet organisme, constat par constat (le JSON le dit de tous)
diag-ranking-not-named = Le tableau comparatif ne nomme aucun organisme « { $institution } ».
diag-ranking-not-named-remedy = Vérifiez le code ; un organisme n’est nommé qu’au terme du droit de réponse (« --replies »), ou dans le tableau interne à la Commission (« --internal »).
cures-title = Tableau comparatif, exercice { $year } : ce qui changerait la situation de { $code }
cures-section-lifts = Ce qui ferait gagner une classe : { $kind }
cures-section-each = Effet de chaque constat, levé seul (le plus utile d’abord)
cures-section-set = Le plus petit ensemble de constats à lever pour gagner une classe
cures-column-finding = Constat
cures-column-outcome = Résultat
cures-column-addressee = Destinataire
cures-column-class = Classe une fois levé
cures-column-score = Score une fois levé
cures-column-gain = Gain
cures-column-line = Rubrique
cures-column-change = Variation
cures-column-set = Plus petit ensemble
cures-column-count = À lever
cures-column-amount = Montant
cures-fact-held = Tenue par
cures-fact-rank = Rang
cures-fact-set = À lever
cures-fact-others = Autres choix
cures-others-named = { $names }
cures-rank-of = { $rank } sur { $count }
cures-name = « { $name } »
cures-lift-by = Lever { $names }.
cures-member = { $name } : { $outcome }
cures-member-remedy = { $name } : { $remedy }
cures-without = { $count ->
        [one] Un constat ne se chiffre pas en argent (acte, pièce, délai ou donnée).
       *[other] { $count } constats ne se chiffrent pas en argent (acte, pièce, délai ou donnée).
    }
cures-others = { $count ->
        [one] Un autre ensemble du même nombre y suffit aussi.
       *[other] { $count } autres ensembles du même nombre y suffisent aussi.
    }
cures-unsettled = Aucun ensemble plus petit n’y suffit, mais tous ceux de ce nombre n’ont pas été essayés : un autre peut coûter moins.
cures-not-by = Lever tous les constats laisserait la classe { $class } : il faut en outre dépasser les seuils, vers les objectifs.
cures-none = Aucun constat à lever : il faut dépasser les seuils, vers les objectifs.
cures-not-searched = Il faut lever au moins { $least } constats ; les ensembles plus grands n’ont pas tous été essayés.
cures-in-best = Déjà en classe A.
cures-stays = reste { $class }
cures-moves = { $old } → { $new }
cures-gain = +{ $points }
cures-may-fail = non résolu à la précision des montants
cures-what = { $outcome }, { $severity }. Destinataire : { $addressee }.
cures-what-remedy = { $outcome }, { $severity } : { $remedy }. Destinataire : { $addressee }.
cures-certification = Certification : { $old } → { $new }.
cures-reading = Un constat levé est supposé tout juste conforme, les autres restant en l’état ; classe, score et certification sont notés à nouveau, le rang est pris parmi les autres organismes tels qu’ils sont. L’ensemble retenu compte le moins de constats, puis le moins de ceux qui ne se chiffrent pas, puis le moins d’argent, puis l’effet le plus grand ; une rubrique n’y compte qu’une fois. Ce qu’un même montant changerait à d’autres ratios n’est pas examiné.
diag-export-invalid = Cette ligne n’est pas celle d’un export intact : { $detail }.
diag-export-invalid-remedy = Rien n’a été repris. Refaites l’export (vigie followup export) à partir du registre d’origine ; des actes rédigés ligne à ligne s’inscrivent par vigie followup event.
register-cut = il est plus court que ce qu’il annonce
diag-standing-differs = Les événements sont intacts, mais { $detail } (dernier événement : { $event }).
diag-standing-differs-remedy = Mettez ce fichier de côté ; exportez-le (vigie followup export) et reprenez l’export dans un registre vide : les états y seront refaits à partir du journal.
### papiers : documents à imprimer et à modifier
paper-locale = fr-FR
paper-foot = { $name } ({ $id }@{ $edition }) ; situation au { $day }. Établi par vigie { $version }.
paper-done = Fait à ………………………………, le ………………………………
paper-name = Nom et prénoms :
paper-signature = Signature et cachet :
paper-page = page { $page } sur { $pages }
site-draft = Projet de rapport de mission, à compléter (document Word)
site-fiche = Fiche au ministre, une page à imprimer
site-fiche-document = Fiche au ministre (document Word)
site-note-document = Note technique, avec son bordereau (document Word)
site-sheet-pdf = La même page en PDF, à imprimer et à conserver
site-fiche-pdf = Fiche au ministre (PDF)
site-note-pdf = Note technique, avec son bordereau (PDF)
site-ranking-pdf = Le tableau comparatif et sa méthode (PDF)
site-handbook-pdf = Le recueil des règles (PDF)
fiche-title = Fiche au ministre : { $state }, exercice { $year }
fiche-section-money = Les montants en jeu : ce que l’État doit, ce qui corrigerait
fiche-section-finance = Ce qui est demandé au ministère chargé des finances
fiche-section-sign = À signer
fiche-section-classes = Classes proposées des organismes
fiche-cure = Principal manquement
fiche-lead = D’après leurs comptes, l’État doit { $amounts } à { $count ->
    [one] un organisme
   *[other] { $count } organismes
}.
fiche-lead-none = D’après les comptes déposés, l’État ne doit rien aux organismes jugés.
fiche-total = Total
fiche-not-whole = { $count ->
    [one] Total partiel : un organisme n’a pas déclaré tout ce que l’État lui doit.
   *[other] Total partiel : { $count } organismes n’ont pas déclaré tout ce que l’État leur doit.
}
fiche-moved = { $institution } (classe { $paid } au lieu de { $now })
fiche-effect = Si l’État avait tout réglé à la clôture, changeraient de classe : { $moved }.
fiche-others = { $count ->
    [one] Un autre figure sur la page de l’État.
   *[other] { $count } autres figurent sur la page de l’État.
}
fiche-finance-none = Aucun manquement ne relève du ministère chargé des finances.
fiche-finance-owed = Aucun manquement ne relève du seul ministère chargé des finances ; ce que doit l’État figure ci-dessus.
fiche-asked = { $institution } : { $text } (recommandation { $code }{ GIVEN($due) ->
    [yes] , échéance { $due }
   *[no] { "" }
}{ GIVEN($late) ->
    [yes] , en retard de { $late } j
   *[no] { "" }
})
fiche-waiver = Dérogation appliquée : { $institution }, { $rule } ({ $decision }, { $body }, du { $from } au { $until }).
fiche-waivers-more = { $count ->
    [one] Une autre dérogation figure sur la page de l’organisme.
   *[other] { $count } autres dérogations figurent sur les pages des organismes.
}
fiche-of = { $institution } : { $said }
fiche-act = { $rank }. { $act }
fiche-act-debt = Échéancier de règlement, ou acte de conversion : { $label }, { $amount } au total (créanciers : { $creditors }).
fiche-act-rule = { $rule } ({ $institutions }) : { $advice }
fiche-act-none = Aucun acte ne découle des constats.
fiche-acts-proposed = Actes proposés d’après les constats ; leur forme et leur calendrier relèvent de l’État.
fiche-none-judged = Aucun organisme n’est jugé par ce référentiel.
mission-title = Projet de rapport de mission : { $name }, exercice { $year }
mission-note = Projet établi sur les comptes déposés, avant la mission et la procédure contradictoire : chaque constat est à vérifier sur pièces, à corriger ou à retirer. Rien n’y est adopté.
mission-section-subject = Objet du contrôle
mission-section-verdict = Appréciation proposée
mission-section-findings = Constats
mission-section-recommendations = Récapitulatif des recommandations
mission-section-replies = Observations de l’organisme et suite donnée
mission-finding = Constat n° { $rank } : { $rule } ({ $severity })
mission-fact-norm = Norme
mission-fact-gap = Écart
mission-fact-recommendation = Recommandation
mission-fact-term = Délai
mission-basis = Fondement : { $basis }
mission-gap = { $distance }
mission-gap-at-least = au moins { $distance } compte tenu des arrondis
mission-gap-unverified = La norme n’a pas pu être vérifiée : l’écart n’est pas mesurable.
mission-gap-undecided = La précision déclarée ne permet pas de conclure.
mission-gap-none = La norme est remplie ou ne l’est pas : il n’y a pas d’écart à mesurer.
mission-distance = Pour être conforme : { $distance }.
mission-term-day = le { $day } au plus tard
mission-term-months = { $count ->
    [one] un mois
   *[other] { $count } mois
} après la décision de la session (délai proposé par le référentiel)
mission-term-open = à fixer par la Commission
mission-column-rank = N°
mission-rank = n° { $rank }
mission-column-reply = Observations de l’organisme
mission-column-answer = Suite donnée par la mission
mission-signs-head = Le chef de mission
mission-signs-inspector = L’inspecteur
letter-slip = Bordereau de transmission
letter-number = Numéro
letter-day = Date
letter-from = Expéditeur
letter-to = Destinataire
letter-committee = CIPRES, Commission de surveillance de la prévoyance sociale
letter-open = ………………………………
letter-section-documents = Pièces transmises
letter-section-received = Accusé de réception, à retourner signé
letter-column-document = Désignation
letter-column-copies = Nombre
letter-column-remark = Observations
letter-for-action = Pour suite à donner
letter-received-on = Reçu le
letter-received-by = Nom et qualité
letter-received-seal = Signature et cachet
letter-signs = Pour la Commission de surveillance

### site
chart-threshold = seuil
chart-target = objectif
chart-zero-mark = note nulle
site-title = { $internal ->
    [yes] Rapport de session (usage interne), { $day }
   *[no] Rapport de session, { $day }
}
site-chapter-index = Accueil
site-chapter-handbook = Manuel
site-chapter-worksheet = Fiches d’inspection
site-chapters = Chapitres
site-skip = Aller au contenu
site-filter = Filtrer les lignes
site-shown = lignes affichées
site-sort = Trier selon cette colonne
site-ascending = ordre croissant
site-descending = ordre décroissant
site-marking = Document interne à la Commission : ne pas diffuser
site-foot = { $rulebook } ; situation au { $day }. Établi par vigie { $version }, sans connexion au réseau.
site-column-institutions = Organismes
site-column-pillar = Domaine
site-chapter-ranking = Tableau comparatif
site-section-drawn = Rangs et classes en images
site-column-low = Meilleur rang
site-column-high = Moins bon rang
site-column-before = Classe précédente
site-column-now = Classe actuelle
site-caption-ranks = Organismes comparés ({ $kind }) : rang médian (losange) et rangs possibles de neuf tirages sur dix (barre) ; 1 est le premier rang.
site-caption-migration = Organismes comparés ({ $kind }) : passages de l’exercice précédent (lignes) à celui-ci (colonnes) ; la diagonale grisée compte ceux qui n’ont pas changé de classe.
site-column-class-best = Classe au mieux
site-column-provisional = Classe provisoire
site-column-score-best = Score au mieux
site-sheet-breaches = Manquements
site-sheet-proofs = Preuves
site-column-figure = Rubrique
site-column-amount = Valeur lue
site-column-raw = Contenu de la cellule
site-column-file = Fichier
site-column-cell = Cellule
site-workbook = Classeur Excel : les mêmes tableaux, avec les cellules qui prouvent chaque manquement
site-section-workbook = À emporter
site-column-target = Objectif
site-column-zero-mark = Note nulle
site-column-mark = Note
site-column-interval = Valeurs possibles
site-control = contrôle
site-section-states = États membres
site-section-norms = Les ratios au regard des normes
site-section-years = Évolution
site-section-compliance = Tableau de conformité
site-section-breaches = Manquements critiques et majeurs, contrôles non satisfaits
site-state-title = { $state }
site-caption-pillars = Notes par domaine, de 0 à 100. Le trait vertical marque 50, la note d’un ratio exactement au seuil ; une barre grise montre ce que la précision ou les pièces manquantes laissent ouvert.
site-caption-norms = Chaque losange est une valeur ; trait plein : seuil ; tirets : objectif (note pleine) ; pointillés : note nulle. Une barre grise montre les valeurs que permet la précision déclarée.
site-caption-score = Score et classe par exercice ; une barre grise va du cas le plus défavorable au plus favorable.
site-caption-years = { $rule }, par exercice ; trait plein : seuil, tirets : objectif.
site-withheld = { $count ->
    [one] Un organisme n’est pas nommé ici : son délai de réponse n’est pas échu, ou sa publication est différée.
   *[other] { $count } organismes ne sont pas nommés ici : leur délai de réponse n’est pas échu, ou leur publication est différée.
}
site-public-rejected = { $count ->
    [one] Un fichier reçu n’a pas pu être lu.
   *[other] { $count } fichiers reçus n’ont pas pu être lus.
}
cli-progress-report = Rédaction des pages
cli-report-written = { $pages } pages et { $books } classeurs dans { $path } ; ouvrez { $index }
cli-report-about = Écrit le site d’une session, qui s’ouvre sans serveur ni réseau : accueil, une page par organisme et par État, manuel
cli-report-arg-paths = Classeurs, tableaux ou répertoires
cli-report-arg-output = Répertoire à écrire ; il apparaît complet ou pas du tout
cli-report-arg-internal = Montre tout, pour la seule Commission : chaque page en porte la mention
cli-report-arg-public = Ce qui peut être publié après la procédure contradictoire (par défaut)
cli-report-arg-replies = Notifications, observations en réponse et publications différées (TOML, modèle : samples/replies.toml) ; sans lui, aucun organisme n’est nommé en public
cli-report-arg-pseudonym-key = Fichier secret du Secrétariat, pour que les pseudonymes restent les mêmes d’un rapport à l’autre
cli-report-arg-decision = Décision de la session : « n° 12, 2024-11-20 » ; sans elle, tout est à titre expérimental
cli-report-arg-force = Remplace un rapport précédent
cli-report-arg-pdf = Écrit aussi en PDF la page de chaque organisme, les fiches et notes des États, le tableau comparatif et le recueil des règles
cli-report-arg-year = Jusqu’à cet exercice ; par défaut, tous
### Sûreté : ce qui n’est pas écrasé, ce qui n’est pas inscrit
diag-output-is-register = Cet emplacement est celui d’un registre, d’une autre base de données SQLite, ou de ce que SQLite garde à côté : aucun résultat n’y est écrit.
diag-output-is-register-remedy = Indiquez un autre fichier après -o. Rien n’a été modifié.
refusal-old-evidence = aucune des pièces désignées n’est datée du jour de l’émission ou d’un jour postérieur : ce qui existait déjà ne montre pas que la recommandation a été mise en œuvre
refusal-own-evidence = celui qui a versé les pièces ne peut pas constater lui-même la mise en œuvre que personne n’a déclarée
audit-guard-missing = la protection { $name } a été retirée du fichier
audit-guard-altered = { $name } n’est pas tel que vigie l’a créé dans le fichier
audit-guard-foreign = { $name } a été ajouté au fichier par un autre programme
entry-field-missing = il manque le champ { $path } ({ $field })
entry-field-unknown = le champ { $path } n’existe pas ici (colonne { $column }) ; sont admis : { $admitted }
entry-field-twice = le champ { $path } ({ $field }) figure deux fois (colonne { $column })
entry-word-unknown = { $path } : « { $word } » n’est pas admis (colonne { $column }) ; sont admis : { $admitted }
entry-field-form = { $path } ({ $field }) : la valeur n’a pas la forme voulue (colonne { $column }){ $form ->
        [id] {""} ; un identifiant compte 32 chiffres hexadécimaux
        [hash] {""} ; une empreinte SHA-256 compte 64 chiffres hexadécimaux
        [day] {""} ; un jour s’écrit 2024-11-20
        [year] {""} ; un exercice s’écrit 2024
       *[other] {""}
    }
cli-followup-event-example = Une ligne, par exemple :
refusal-signs = { $field } : ce champ contient des caractères non admis
field-name = { $field ->
        [actor] auteur de l’acte
        [acted_on] jour de l’acte
        [act] acte
        [actual] valeur réalisée
        [amount] montant
        [answer] réponse de la Commission
        [baseline] valeur de départ
        [by] auteur
        [borne_by] porteur du risque
        [chair] président de séance
        [code] code
        [comment] observation
        [corrected] valeur rectifiée
        [counts_people] dénombrement de personnes
        [currency] monnaie
        [dated_on] date de la pièce
        [decision] décision
        [decisions] décisions
        [deliberate_by] date limite de délibération
        [document] pièce
        [due_on] échéance
        [evidence_expected] pièces attendues
        [fact] fait
        [fiscal_year] exercice
        [fiscal_years] exercices
        [former] valeur publiée
        [from] premier jour
        [ground] motif
        [held_on] date de la séance
        [id] identifiant
        [inspectors] inspecteurs
        [institution] organisme
        [institutions] organismes
        [kind] nature
        [ladder] gradation
        [line] rubrique
        [name] nom
        [note] note
        [notified_on] date de notification
        [order] ordre de mission
        [outcome] résultat
        [owed] dettes de l’État
        [period] période
        [pillar] domaine
        [plan] plan
        [planned] valeur prévue
        [reason] motif
        [recommendation] recommandation
        [reply] observations en réponse
        [reply_by] date limite de réponse
        [report] rapport
        [requires] exigence
        [role] qualité
        [rule] règle
        [rulebook] référentiel
        [rules] règles
        [score] note
        [session] session
        [sex] sexe
        [state] État
        [subject] sujet
        [target] valeur cible
        [text] texte
        [title] intitulé
        [to] dernier jour
        [unit] unité
        [until] fin du report
        [value] valeur
        [what] objet de la rectification
        [due_before] échéance précédente
        [found_on] jour du premier constat
        [held_before] date de la séance précédente
        [ordered_on] jour de l’ordre de mission
        [valid_until] fin de validité
       *[other] { $field }
    }
### site: norms and statistics
site-chapter-statistics = Statistiques
site-chapter-norms = Normes
site-norms-title = Les normes, une page chacune
site-norms-note = Ce que chaque norme demande, pourquoi elle existe, qui l’a fixée et comment elle se calcule : une page par norme, à imprimer pour les partenaires sociaux.
site-norm-title = { $name }
site-norm-fact-asks = Ce qu’elle demande
site-norm-fact-status = Statut
site-norm-asks = { $name } : { $requires }.
site-norm-no-threshold = Rien n’est exigé : la valeur est donnée pour information.
site-norm-adopted = Norme adoptée : le seuil est celui du texte officiel.
site-norm-reported = Norme rapportée : le seuil vient d’une source secondaire, le texte officiel n’a pas été lu.
site-norm-proposed = Norme proposée : le seuil n’est fixé par aucun texte connu ; il n’entre que dans le score.
site-norm-more = Tout ce que le manuel dit de cette norme
site-norm-met = { $met } sur { $judged }
site-norm-counted = { $internal ->
    [yes] Sont comptés les organismes de cette session que la norme concerne.
   *[no] Sont comptés les seuls organismes que ce rapport nomme et que la norme concerne.
}
site-norm-nobody = Aucun organisme à compter ici.
site-section-reckoned = Comment elle se calcule
site-section-met = Qui la respecte
site-column-norm = Norme
site-column-met = Respectée par
site-column-met-in = Respectée par (exercice { $year })
site-column-judged = Organismes
site-column-complies = La respectent
site-column-breaches = Ne la respectent pas
site-column-waived = En sont dispensés
site-column-open = On ne peut le dire
statistics-withheld = n. p.
statistics-legend-withheld = n. p. : non publié ; le total, ou ce qui le donnerait par soustraction, ferait connaître les montants de moins de trois organismes qui ne peuvent pas encore être nommés.
cli-report-not-opened = Rien ici ne peut ouvrir { $index } ({ $detail }) ; ouvrez-le avec un navigateur.
cli-report-arg-population = Population active : tableau state, year, active_population, source ; sans lui, pas de taux de couverture
cli-report-arg-open = Ouvre l’accueil une fois le rapport écrit
site-legend-unproven = « { $rule } » : déclaration sans pièce vue par le Secrétariat dans { $count } { $count ->
    [one] dossier
   *[other] dossiers
}, donc non vérifiable et comptée comme un manquement.
site-legend-coverage-none = Taux de couverture inconnu : les dossiers ne disent pas la population active, et aucune autre source n’a été jointe à ce rapport.
site-section-chapters = Dans ce rapport
site-column-chapter = Chapitre
site-column-about = Ce qu’on y trouve
site-about-ranking = Qui a transmis ses comptes, quand, et comment les organismes d’une même nature se comparent ; la méthode.
site-about-statistics = Assurés, employeurs, pensionnés, cotisations et prestations par État et pour la région, chaque monnaie à part.
site-about-norms = Une page par norme : ce qu’elle demande, pourquoi, son statut, son calcul, qui la respecte.
site-about-handbook = Tout le référentiel : règles, contrôles, notation, dictionnaire des données, glossaire.
site-about-worksheet = Ce qu’un inspecteur demande et vérifie sur place, domaine par domaine.
site-chapter-certificates = Certificats
site-about-certificates = Les certificats en cours de validité : quel organisme, quel exercice, quelle décision, jusqu’à quand ; comment les vérifier.
site-certificates-title = Certificats en cours de validité au { $day }
site-certificates-count = { $count ->
        [0] Aucun certificat n’est en cours de validité.
        [one] Un certificat est en cours de validité.
       *[other] { $count } certificats sont en cours de validité.
    }
site-certificates-others = { $count ->
        [one] Un autre document inscrit au registre n’est pas en vigueur ; la page des certificats dit pourquoi.
       *[other] { $count } autres documents inscrits au registre ne sont pas en vigueur ; la page des certificats dit pourquoi.
    }
site-certificates-public = Un certificat délivré est public : l’organisme y figure sous son nom, même lorsque sa ligne du tableau comparatif ne peut pas encore le porter.
site-certificates-verify = Cette liste ne remplace pas le document signé. Demandez à l’organisme le fichier JSON de son certificat et sa signature : l’empreinte SHA-256 du fichier doit être celle qui est donnée ci-dessus, et la signature se vérifie avec la clé publique que la Commission publie.
site-certificates-head = Établi d’après le registre de suivi de la Commission. Tête : { $head }
site-certificates-list = Tous les certificats en cours de validité
site-certificate-of = { $institution } ({ $year })
site-certificate-none = Aucun certificat de cet organisme n’est en cours de validité au { $day }.
site-certificate-signed = { $hash }, signé par la clé { $key }.
site-certificate-reason = { $signed } Motif inscrit le { $day } : { $reason }
site-certificate-validity = { $validity ->
        [in-force] en cours de validité
        [suspended] suspendu
        [withdrawn] retiré
        [expired] expiré
        [refusal] refus ou impossibilité de certifier
       *[experimental] à titre expérimental, jamais en vigueur
    }
site-section-filed = Transmissions de l’exercice { $year }
followup-section-ages = Ancienneté des retards
followup-caption-ages = Les recommandations échues et non exécutées, en jours de retard sur le dernier jour du délai : médiane (losange), de la moins à la plus en retard (barre grise).
followup-caption-debt-ages = Ce que doit l’État par son ministère des finances, échu et non réglé, en jours de retard sur le dernier jour du délai : médiane (losange), du moins au plus en retard (barre grise).
followup-column-shortest = Min. (j)
site-section-certificates = Certificats
site-section-not-in-force = Hors de cette liste
site-column-reason = Motif
site-column-certificates = Documents
site-column-certificates-named = Lesquels
site-column-standing = Situation
