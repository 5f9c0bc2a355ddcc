//! What samples/README.md tells of the samples of an institution's own form.

use std::fmt::Write as _;

use super::own_forms;

const HEADS: [&str; 2] = [
    "
## Présentations propres aux organismes

Ce que les organismes envoient vraiment, quand ce n’est pas notre modèle. Ces deux répertoires ont leur propre liste
d’organismes : `vigie check samples` passe à côté et le dit.

```
vigie check samples/own-forms
vigie check samples/own-chart --layout samples/own-chart/xd-caps-balance.toml
```

| Fichier | Organisme fictif | Classe | Ce qu’il montre |
|---|---|---|---|
",
    "
## Forms of the institutions’ own

What institutions really send where it is not our template. These two folders have lists of institutions of their own:
`vigie check samples` passes over them and says so.

```
vigie check samples/own-forms
vigie check samples/own-chart --layout samples/own-chart/xd-caps-balance.toml
```

| File | Fictitious institution | Class | What it shows |
|---|---|---|---|
",
];

const ENDS: [&str; 2] = [
    "
Les .xls et .ods sont faits par LibreOffice 7.4 à partir des classeurs que le programme écrit
(`cargo run --example make-samples -- --convert`) ; leurs octets changent à chaque conversion, leurs cellules non, ce que
prouve `tests/samples.rs`. Aucun programme n’écrit de .xlsb : `tests/formats.rs` en construit un, partie par partie. Les
numéros de compte de `own-chart` sont inventés pour cette caisse ; ils ne sont d’aucun plan officiel. Ceux de la balance
SYSCOHADA que le référentiel ne connaît pas portent une lettre et se disent « propres à la caisse ».
",
    "
The .xls and .ods files are made by LibreOffice 7.4 of the workbooks that the program writes
(`cargo run --example make-samples -- --convert`); their bytes change with each conversion, their cells do not, which
`tests/samples.rs` proves. Nothing writes .xlsb: `tests/formats.rs` builds one part by part. The account numbers of
`own-chart` are invented for this fund; they are of no official chart. Those of the SYSCOHADA balance that the rulebook does
not know have a letter in them and say that they are the fund’s own.
",
];

/// The chapter in French (0) or English (1).
pub(crate) fn chapter(text: &mut String, language: usize) -> std::fmt::Result {
    text.push_str(HEADS.get(language).copied().unwrap_or_default());
    for sample in own_forms() {
        let (path, profile, verdict) = (sample.path(), sample.profile(), sample.verdict);
        let shows = sample.shows.get(language).copied().unwrap_or_default();
        writeln!(text, "| `{path}` | {} | {verdict} | {shows} |", profile.name)?;
    }
    text.push_str(ENDS.get(language).copied().unwrap_or_default());
    Ok(())
}
