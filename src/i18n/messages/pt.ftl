### Língua: números, datas, listas. `language-locale` é o código BCP 47 cujos números e plurais se seguem.

language-locale = pt-PT
language-name = português
language-yes = sim
language-no = não
language-list = { $first }, { $second }
language-list-last = { $first } e { $second }
language-percent = { $number }%
language-date = { $day }/{ $month }/{ $year }
