### Langue : numéros, dates, listes. `language-locale` donne la locale BCP 47 dont on suit les nombres et les pluriels.

language-locale = fr
language-name = français
language-yes = oui
language-no = non
language-list = { $first }, { $second }
language-list-last = { $first } et { $second }
language-percent = { $number } %
language-date = { $day }/{ $month }/{ $year }
