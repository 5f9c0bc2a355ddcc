### Language: numbers, dates, lists. `language-locale` is the BCP 47 locale whose numbers and plurals are followed.

language-locale = en-GB
language-name = English
language-yes = yes
language-no = no
language-list = { $first }, { $second }
language-list-last = { $first } and { $second }
language-percent = { $number }%
language-date = { $day-number } { $month-number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
