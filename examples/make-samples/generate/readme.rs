//! The page that tells what each sample shows, in French and in English.

use std::fmt::Write as _;

use super::catalogue::samples;
use super::own_forms;

const FRENCH: &str = "\
# Exemples

**Tout est fictif ici.** Aucun de ces organismes, aucun de ces États n’existe ; leurs codes (XA à XE) sont de ceux que la
norme ISO 3166 laisse aux utilisateurs. Les comptes sont inventés, cohérents au franc près, puis altérés à dessein là où
l’exemple doit montrer quelque chose. (English below.)

```
vigie check samples
vigie check samples --secretariat samples/secretariat.toml
```

La classe est celle que donne la première commande. Sans le fichier du Secrétariat, aucune pièce n’est prouvée : « comptes
audités » n’est pas vérifiable et pèse sur la note de tous. Avec lui, XA-CNPS est certifiée sans réserve.

| Fichier | Organisme fictif | Classe | Ce qu’il montre |
|---|---|---|---|
";

const FRENCH_END: &str = "
- `mutuelles-2023.csv` : table large de 40 mutuelles fictives (une ligne par organisme, une colonne par rubrique) ; elles
  relèvent d’un autre référentiel et n’ont ni classe ni rang.
- `institutions.toml` : la liste des organismes fictifs ; elle seule décide de la nature et des branches.
- `secretariat.toml` : réceptions, pièces vues, rapports adressés, une dérogation ; tout y est fictif.
- `adjustments.toml` : deux retraitements d’un inspecteur sur XC-CNSS 2023 (`--adjustments`) : deux milliards de charges
  de fonctionnement passent en autres charges, et la classe de C en B ; celle des comptes déposés reste affichée à côté.
- `replies.toml` : lignes du tableau comparatif notifiées, observations en réponse, une publication différée, un rectificatif, une
  décision de session (`vigie rank samples --replies samples/replies.toml`).
- `ilo-c102/` : statistiques nationales des cinq États fictifs, pour la convention n° 102 de l’OIT ; Alpha, Gamma et Delta
  réunissent les conditions de ratification, Bêta de peu ne les réunit pas, Epsilon non plus.
- `uemoa-mutuals/` : les mêmes mutuelles, avec tout ce que demande leur propre référentiel.

```
vigie check samples/ilo-c102 --rulebook ilo-c102
vigie check samples/uemoa-mutuals --rulebook uemoa-mutuals
```

La liste de chacun de ces deux répertoires est faite pour son référentiel : `vigie check samples` passe à côté et le dit.
";

const ENGLISH: &str = "
# Samples

**Everything here is fictitious.** None of these institutions or states exists; their codes (XA to XE) are among those that
ISO 3166 leaves to users. The accounts are invented, coherent to the franc, then altered on purpose where a sample is to
show something.

The class is the one that `vigie check samples` gives. Without the Secretariat’s file no document is proved: “audited
accounts” is not assessable and weighs on every score. With `--secretariat samples/secretariat.toml`, XA-CNPS is certified
without reservations.

| File | Fictitious institution | Class | What it shows |
|---|---|---|---|
";

const ENGLISH_END: &str = "
- `mutuelles-2023.csv`: a wide table of 40 fictitious mutual organisations (a row each, a column per line); they come under
  another rulebook and have neither class nor rank.
- `institutions.toml`: the list of the fictitious institutions; it alone decides kind and branches.
- `secretariat.toml`: receptions, documents seen, reports addressed, a waiver; all of it fictitious.
- `adjustments.toml`: an inspector’s two restatements of XC-CNSS 2023 (`--adjustments`): two billion of operating charges move
  to other charges, and the class from C to B; that of the accounts as filed stays beside it.
- `replies.toml`: rows of the comparative table notified, replies, a deferral, a correction, a session’s decision (`vigie rank
  samples --replies samples/replies.toml`).
- `ilo-c102/`: national statistics of the five fictitious states, for ILO Convention 102; Alpha, Gamma and Delta meet the
  conditions of ratification, Beta misses them by little, Epsilon by far.
- `uemoa-mutuals/`: the same mutual organisations, with all that their own rulebook asks for.

The list of each of these two folders is bound to its rulebook: `vigie check samples` passes them over and says so.

`cargo run --example make-samples` writes this folder again, byte for byte.
";

/// The text of `README.md`.
pub(crate) fn text() -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    for (language, (head, end)) in [(FRENCH, FRENCH_END), (ENGLISH, ENGLISH_END)].into_iter().enumerate() {
        text.push_str(head);
        for sample in samples() {
            let (file, name, verdict) = (sample.file_name(), sample.profile.name, sample.verdict);
            let shows = sample.shows.get(language).copied().unwrap_or_default();
            writeln!(text, "| `{file}` | {name} | {verdict} | {shows} |")?;
        }
        text.push_str(end);
        own_forms::chapter(&mut text, language)?;
    }
    Ok(text)
}
