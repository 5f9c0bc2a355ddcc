### Língua: números, datas, listas. `language-locale` é o código BCP 47 cujos números e plurais se seguem.

language-locale = pt-PT
language-name = português
language-yes = sim
language-no = não
language-list = { $first }, { $second }
language-list-last = { $first } e { $second }
language-percent = { $number }%
language-date = { $day }/{ $month }/{ $year }

### Livro do processo anual (`vigie template`)

template-title = Processo anual de uma instituição de previdência social
template-heading-label = Rubrica
template-heading-kind = Natureza
template-heading-value = Exercício N
template-heading-value-n1 = Exercício N-1
template-heading-value-n2 = Exercício N-2
template-heading-definition = O que se deve contar
template-kind-money = montante
template-kind-count = número
template-kind-days = dias
template-kind-date = data
template-kind-flag = sim ou não
template-institution-code = Código da instituição na lista da CIPRES, por exemplo TG-CNSS.
template-institution-name = Nome completo da instituição.
template-state = Código ISO do Estado, em duas letras, por exemplo TG.
template-institution-kind = Natureza da instituição: general_scheme (regime geral), civil_servants_pension (pensões dos funcionários), health_only (apenas seguro de doença) ou mutual (mutualidade). A lista da CIPRES prevalece.
template-fiscal-year = Exercício, pelo ano de fecho, por exemplo 2023.
template-year-end = Data de fecho do exercício, por exemplo 31/12/2023.
template-currency = Código ISO da moeda: XOF, XAF, KMF, CDF…
template-unit = Unidade de todos os montantes do livro: 1 (em francos), 1000 (em milhares) ou 1000000 (em milhões). A mais fina é a melhor: um montante arredondado pode tornar uma norma inverificável.
template-branches = Ramos e gestões mantidos, separados por ponto e vírgula: family; occupational_risks; pensions; sickness_maternity; health; unemployment; technical; administration; property; investments; social_action.
template-filed-on = Data em que este livro é transmitido ao Secretariado.
template-how-to-title = Instruções
template-how-to-cells = Preencher as células claras de cada folha; uma célula cinzenta não recebe montante. A definição da rubrica aparece quando a célula é selecionada e figura na última coluna.
template-how-to-unit = Indicar todos os montantes na unidade declarada acima; os efetivos, os processos e os dias nunca mudam de unidade.
template-how-to-missing = Um montante nulo escreve-se 0. Um montante desconhecido deixa-se vazio ou escreve-se n/d: um montante em falta nunca é tomado por zero, e o que dele depende é notado como incumprimento.
template-how-to-branches = «Exercício N» é o total da instituição, líquido das transferências internas. As colunas dos ramos dão o detalhe, transferências internas incluídas, para cada ramo ou gestão; escrever 0 quando não há nada.
template-how-to-years = «Exercício N-1» repete os montantes do processo do ano anterior, sem os corrigir.
template-how-to-protection = Os códigos e as designações estão protegidos sem palavra-passe. Podem acrescentar-se colunas ou folhas; um código alterado não pode ser lido.
template-how-to-file-name = Dar ao ficheiro o nome do código e do exercício, por exemplo tg-cnss-2023.xlsx. Juntar o relatório de auditoria e as deliberações: sem documento, uma resposta «sim» não está provada.
template-error-title = Valor inesperado
template-error-choice = Escolher um valor da lista.
template-error-year = Espera-se um ano, por exemplo 2023.
template-error-date = Espera-se uma data, por exemplo 31/12/2023. Deixar vazio, ou escrever n/d, se não for conhecida.
template-error-number = Espera-se um número. Deixar vazio, ou escrever n/d, se o montante não for conhecido.
template-error-not-negative = Espera-se um número positivo ou nulo. Deixar vazio, ou escrever n/d, se não for conhecido.
template-error-count = Espera-se um número inteiro, positivo ou nulo. Deixar vazio, ou escrever n/d, se não for conhecido.
template-error-flag = A resposta esperada é sim ou não. Deixar vazio se não for conhecida.
