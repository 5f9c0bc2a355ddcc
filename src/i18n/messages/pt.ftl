### Língua: números, datas, listas. `language-locale` é o código BCP 47 cujos números e plurais se seguem.

# Uma frase omite o que não lhe é dado com { GIVEN($x) -> [yes] … *[no] {""} }; um texto vazio conta como não dado.

language-locale = pt-PT
language-name = português
language-yes = sim
language-no = não
language-list = { $first }, { $second }
language-list-last = { $first } e { $second }
language-minus = -
language-percent = { $number }%
language-date = { $day }/{ $month }/{ $year }

### Ramos e gestões

branch-family = prestações familiares
branch-occupational-risks = riscos profissionais
branch-pensions = pensões
branch-sickness-maternity = doença e maternidade
branch-health = seguro de doença
branch-unemployment = desemprego
branch-technical = gestão técnica
branch-administration = gestão administrativa
branch-property = gestão imobiliária
branch-investments = aplicações financeiras
branch-social-action = ação sanitária e social

### Naturezas de instituição

kind-general-scheme = regime geral
kind-civil-servants-pension = regime de pensões dos funcionários públicos
kind-health-only = instituição que gere apenas o seguro de doença
kind-mutual = mutualidade social
kind-other = { $code }

### Constatações

outcome-compliant = conforme
outcome-watch = conforme, ponto de vigilância
outcome-non-compliant = não conforme
outcome-indeterminate = não conclusivo (precisão insuficiente)
outcome-not-assessable = não verificável
outcome-not-applicable = não aplicável
outcome-waived = derrogação concedida
outcome-informational = para informação (sem norma)

### Motivos por que falta um valor

missing-absent = rubrica ausente do processo
missing-empty = célula vazia
missing-dash = traço em lugar do valor
missing-not-available = valor dado como não disponível
missing-error-cell = erro na célula ({ $raw })
missing-unreadable = valor ilegível
missing-contradictory = valores contraditórios
missing-unproven = declaração sem documento comprovativo
missing-zero-denominator = denominador nulo

### Motivos de uma constatação

reason-missing-figure = valor em falta
reason-error-cell = erro numa célula
reason-unreadable-figure = valor ilegível
reason-contradictory-figures = valores contraditórios
reason-zero-denominator = denominador nulo
reason-denominator-may-be-zero = denominador possivelmente nulo na precisão declarada
reason-unproven = declaração sem documento comprovativo
reason-precision = limiar dentro da margem de arredondamento dos montantes
reason-condition-undecided = condição de aplicação indecisa na precisão declarada
reason-condition-not-met = condição de aplicação não preenchida
reason-not-concerned = instituição, ramo ou Estado não abrangido
reason-not-in-force = regra não em vigor no encerramento do exercício
reason-first-year = primeiro exercício da instituição
reason-no-threshold = regra sem limiar
reason-outside-basis = limiar com fundamento afastado desta verificação
reason-within-margin = valor próximo do limiar
reason-within-materiality = diferença não significativa

### Regras: natureza, gravidade, fundamento, destinatário

rule-kind-ratio = rácio
rule-kind-standard = norma
rule-kind-control = controlo de coerência
rule-kind-precision = precisão dos montantes
severity-critical = crítica
severity-major = grave
severity-minor = ligeira
basis-adopted = adotada
basis-reported = referida por fonte secundária
basis-proposed = proposta
basis-identity = identidade contabilística
addressee-technical-ministry = ministério da tutela técnica
addressee-finance-ministry = ministério da tutela financeira
addressee-board = conselho de administração
addressee-management = direção-geral

### Certificação de conformidade CIPRES

certification-certified = certificação sem reservas
certification-certified-with-reservations = certificação com reservas
certification-refused = recusa de certificação
certification-unable-to-certify = impossibilidade de certificar

### Diagnósticos: apresentação

level-error = erro
level-warning = aviso
level-note = nota
diagnostic-header = { $title }: { $place }
place-span = { $path }:{ $line }:{ $column }
place-cell = { $path }, { $sheet }!{ $cell }
place-sheet = { $path }, folha { $sheet }
place-file = { $path }
nearest-name = O nome conhecido mais próximo é «{ $name }».
nearest-none = Nenhum nome conhecido se lhe aproxima.

### Diagnósticos: ficheiros

diag-file-not-found = Não existe nenhum ficheiro ou pasta neste caminho.
diag-file-not-found-remedy = Verifique o caminho e execute de novo o comando.
diag-file-unreadable = Não foi possível ler o ficheiro ou a pasta{ GIVEN($detail) ->
        [yes] {""}: { $detail }
       *[no] {""}
    }.
diag-file-unreadable-remedy = Conforme o caso, verifique os direitos de acesso, feche o livro se estiver aberto numa folha de cálculo, ou guarde o texto em UTF-8, e tente de novo.
diag-file-empty = O ficheiro está vazio, ou só traz cabeçalhos.
diag-file-empty-remedy = Peça à instituição que envie de novo o ficheiro.
diag-file-encrypted = O livro está cifrado com uma palavra-passe: o seu conteúdo não pode ser lido.
diag-file-encrypted-remedy = Guarde-o sem palavra-passe de abertura, ou peça à instituição um exemplar não cifrado.
diag-file-damaged = O ficheiro está truncado ou danificado: { $detail }.
diag-file-damaged-remedy = Abra-o numa folha de cálculo e guarde-o de novo; se não abrir, peça um novo envio.
diag-file-foreign-remedy = Forneça o processo anual em livro (.xlsx, .xlsm, .xlsb, .xls, .ods) ou em tabela .csv.
diag-limit-exceeded-remedy = Retire do ficheiro o que é alheio ao processo anual e guarde-o de novo; se for legítimo, aumente o limite com --limit { $option }=N.
diag-folder-empty-remedy = Indique a pasta onde se encontram os livros (.xlsx, .xlsm, .xlsb, .xls, .ods) ou as tabelas .csv.
diag-file-foreign = O ficheiro não está num formato que a vigie leia: { $detail }.
diag-limit-exceeded = O ficheiro excede um limite de leitura: { $limit } (máximo admitido: { $most }).
diag-folder-empty = A pasta não contém nenhum ficheiro que possa ser um processo anual.

### Por que um ficheiro não pôde ser lido ou escrito

io-not-found = caminho não encontrado
io-permission-denied = acesso recusado
io-is-a-directory = é uma pasta
io-not-a-directory = não é uma pasta
io-already-exists = o ficheiro já existe
io-storage-full = o disco está cheio
io-read-only = o suporte é só de leitura
io-unexpected-end = fim de ficheiro inesperado
io-out-of-memory = memória insuficiente

### Diagnósticos: identificação do processo

diag-identification-missing = O ficheiro não traz identificação: nada diz que instituição presta contas, nem de que exercício.
diag-identification-missing-remedy = Acrescente a folha «Identification» do modelo, chave na coluna A e valor na coluna B; a uma tabela .csv, acrescente pelo menos as colunas Código da instituição, Exercício e Unidade. «vigie template» fornece um modelo em branco.
diag-identification-incomplete = A identificação está incompleta: «{ $key }» não está preenchido.
diag-identification-incomplete-remedy = Preencha «{ $key }» na identificação do processo.
diag-identification-invalid = A identificação dá a «{ $key }» um valor que não é admitido, «{ $raw }»{ GIVEN($why) ->
        [yes] : { $why }
       *[no] {""}
    }.
diag-identification-invalid-remedy = Corrija «{ $key }» como indica o modelo do processo anual.
diag-unit-invalid = A unidade dos montantes deve ser 1, 1000 ou 1000000; o processo indica «{ $raw }».
diag-unit-invalid-remedy = Indique 1 se os montantes estão em francos, 1000 se estão em milhares, 1000000 se estão em milhões.
diag-fiscal-year-invalid = «{ $raw }» não é um exercício.
diag-fiscal-year-invalid-remedy = Indique com quatro algarismos o ano de encerramento do exercício, por exemplo 2023.
diag-fiscal-year-not-covered = O referencial { $rulebook } não abrange o exercício { $year }: aplica-se { GIVEN($to) ->
        [yes] de { $from } a { $to }
       *[no] a partir de { $from }
    }.
diag-fiscal-year-not-covered-remedy = Verifique este processo com a edição do referencial em vigor no encerramento do exercício (opção --rulebook).
diag-submission-duplicate = As contas de { $institution } para o exercício { $year } figuram mais de uma vez, aqui e em { $other }: nenhuma destas versões foi verificada.
diag-submission-duplicate-remedy = Guarde apenas a versão que faz fé, ou indique em cada uma a data de transmissão: será controlada a última. A receção registada no ficheiro do Secretariado prevalece sobre qualquer data.

### Diagnósticos: folhas e rubricas

diag-sheet-ignored = A folha «{ $sheet }» não tem coluna «code»: não foi lida.
diag-sheet-ignored-remedy = Se contém rubricas, dê-lhe uma linha de cabeçalho com uma coluna «code»; senão, nada há a fazer.
diag-sheet-unreadable = Não foi possível ler a folha «{ $sheet }»: { $detail }.
diag-sheet-unreadable-remedy = Abra o livro numa folha de cálculo, verifique esta folha e guarde-o de novo.
diag-column-unknown = O cabeçalho «{ $column }» não é reconhecido: a coluna não foi lida.
diag-column-unknown-remedy = Se contém valores, dê-lhe o cabeçalho do modelo; senão, nada há a fazer.
diag-column-duplicate = A coluna «{ $column }» figura duas vezes: ambas foram lidas, e dois valores diferentes contradizem-se.
diag-column-duplicate-remedy = Elimine a coluna a mais, ou corrija o seu cabeçalho.
diag-line-unknown = O código «{ $raw }» não é uma rubrica do referencial: o que ele designa não foi lido.
diag-line-unknown-remedy = Corrija o código, ou elimine a linha ou a coluna. { $nearest }
diag-branch-unknown = «{ $raw }» não designa nenhum ramo nem gestão conhecidos: este nome não foi considerado.
diag-branch-unknown-remedy = Separe os códigos por ponto e vírgula, e escolha-os entre: { $admitted }.
diag-figure-contradictory = A rubrica «{ $line }» recebe dois valores: «{ $first_raw }» em { $first } e «{ $second_raw }» em { $second }.
diag-figure-contradictory-remedy = Guarde apenas o valor exato: enquanto subsistirem os dois, nenhum é considerado.
diag-figure-repeated = A rubrica «{ $line }» figura duas vezes com o mesmo valor, em { $first } e em { $second }.
diag-figure-repeated-remedy = Elimine uma das duas menções; o valor só é contado uma vez.

### Diagnósticos: células

diag-cell-error = A célula da rubrica «{ $line }» contém um erro da folha de cálculo: { $raw }.
diag-cell-error-remedy = Corrija a fórmula ou introduza o valor; até lá, é tido por em falta.
diag-number-unreadable = A rubrica «{ $line }» pede um número; a célula contém «{ $raw }».
diag-number-unreadable-remedy = Introduza apenas o número, sem unidade nem comentário.
diag-number-too-long = A rubrica «{ $line }» traz um número demasiado longo ou demasiado grande para ser guardado exatamente: «{ $raw }».
diag-number-too-long-remedy = Verifique o valor e a unidade declarada e introduza de novo o número.
diag-date-in-number = A rubrica «{ $line }» pede um número; a célula contém uma data: «{ $raw }».
diag-date-in-number-remedy = Introduza o número e dê à célula um formato numérico.
diag-value-negative = A rubrica «{ $line }» não admite valor negativo: «{ $raw }».
diag-value-negative-remedy = Verifique o lançamento de origem e introduza um valor nulo ou positivo.
diag-count-not-whole = A rubrica «{ $line }» é uma contagem: «{ $raw }» não é um número inteiro.
diag-count-not-whole-remedy = Introduza um número inteiro; a unidade dos montantes não se aplica às contagens.
diag-date-unreadable = A rubrica «{ $line }» pede uma data; a célula contém «{ $raw }».
diag-date-unreadable-remedy = Introduza um dia do calendário, por exemplo 31/12/2023 ou 2023-12-31.
diag-flag-unreadable = A rubrica «{ $line }» pede sim ou não; a célula contém «{ $raw }».
diag-flag-unreadable-remedy = Responda sim ou não.
diag-nil-read-as-zero = A menção «{ $raw }» da rubrica «{ $line }» foi lida como zero.
diag-nil-read-as-zero-remedy = Introduza 0 se o valor é nulo, «n.d.» se não está disponível.
diag-percent-in-amount = A rubrica «{ $line }» pede um montante ou um número; a célula contém uma percentagem: «{ $raw }».
diag-percent-in-amount-remedy = Introduza a própria grandeza; os rácios são dela calculados.
diag-formula-not-calculated = A célula da rubrica «{ $line }» contém uma fórmula cujo resultado não está guardado.
diag-formula-not-calculated-remedy = Abra o livro numa folha de cálculo, deixe-a calcular e guarde-o de novo.

### Diagnósticos: instituições e Secretariado

diag-institution-unlisted = A instituição { $institution } não consta da lista das instituições: é verificada como { $kind }, com todos os ramos esperados.
diag-institution-unlisted-remedy = { GIVEN($beside) ->
    [yes] A lista «{ $beside }», ao lado do ficheiro, não foi lida: dê-a com «--institutions { $beside }», ou nomeie a própria pasta.
   *[no] Corrija o código da instituição, ou faça-a inscrever na lista.
}
diag-identification-differs-from-list = Para «{ $key }», o processo indica «{ $declared }» e a lista das instituições «{ $listed }»: prevalece a lista.
diag-identification-differs-from-list-remedy = Retifique a identificação do processo ou, se a lista está desatualizada, faça-a retificar.
diag-reception-prevails = O processo diz-se transmitido em { $declared }; o Secretariado recebeu-o em { $received }, e prevalece esta data.
diag-reception-prevails-remedy = Nada há a fazer, salvo se a instituição puder provar uma receção anterior.
diag-version-not-received = Este ficheiro não é a versão que o Secretariado recebeu: a sua impressão SHA-256 não é a da receção registada, { $received }.
diag-version-not-received-remedy = Verifique a versão recebida, ou faça registar a receção desta.
diag-waiver-unmatched = A derrogação { $decision } (regra «{ $rule }», { $institution }) não afastou nenhuma constatação desta verificação.
diag-waiver-unmatched-remedy = Verifique a instituição e a regra que designa; se o incumprimento cessou, retire-a do ficheiro do Secretariado.
diag-waiver-expired = A derrogação { $decision } (regra «{ $rule }», { $institution }) terminou em { $until }: não produz efeito.
diag-waiver-expired-remedy = Atenha-se à constatação, ou obtenha uma nova decisão.

### Diagnósticos: ficheiros de regras

diag-toml-invalid = O ficheiro não é TOML válido, ou não tem a forma esperada: { $detail }.
diag-toml-invalid-remedy = Corrija a passagem assinalada e execute de novo o comando.
diag-rule-file-missing = Falta ao referencial o ficheiro «{ $file }».
diag-rule-file-missing-remedy = Acrescente esse ficheiro à pasta do referencial.
diag-id-mismatch = O identificador «{ $id }» não é o nome do ficheiro, «{ $file }».
diag-id-mismatch-remedy = Dê ao ficheiro e ao seu identificador o mesmo nome.
diag-id-duplicate = O identificador «{ $id }» é usado duas vezes{ GIVEN($other) ->
        [yes] {""}: já figura em { $other }
       *[no] {""}
    }.
diag-id-duplicate-remedy = Dê a cada um o seu próprio identificador.
diag-code-malformed = O código «{ $raw }» não está escrito como um código deve estar.
diag-code-malformed-remedy = Escreva-o como os vizinhos: letras sem acento, algarismos e traços, sem espaço.
diag-sheet-name-invalid = «{ $raw }» não pode ser o nome de uma folha de cálculo.
diag-sheet-name-invalid-remedy = Dê um nome de 31 carateres no máximo, sem parênteses retos, dois-pontos, asterisco, ponto de interrogação nem barra.
diag-rulebook-unknown = «{ $raw }» não é um referencial fornecido com o vigie, nem uma pasta.
diag-rulebook-unknown-remedy = Dê o identificador de um referencial, seguido, se necessário, de @ e da sua edição, ou o caminho de uma pasta. { $nearest }
diag-rule-file-ignored = O ficheiro «{ $file }» não tem lugar num referencial: não foi lido.
diag-rule-file-ignored-remedy = Mova-o, elimine-o ou corrija o seu nome. { $nearest }
diag-key-unknown = A chave «{ $key }» é desconhecida aqui.
diag-key-unknown-remedy = Corrija o seu nome, ou elimine-a. { $nearest }
diag-value-not-admitted = O valor «{ $raw }» não é admitido aqui.
diag-value-not-admitted-remedy = Escolha entre os valores admitidos: { $admitted }. { $nearest }
diag-key-missing = Falta a chave «{ $key }»: { $why }.
diag-key-missing-remedy = Acrescente a chave «{ $key }».
diag-key-unexpected = A chave «{ $key }» não tem lugar aqui: { $why }.
diag-key-unexpected-remedy = Elimine a chave «{ $key }», ou corrija o seu nome.
diag-translation-missing = O texto «{ $key }» não está traduzido (língua: { $language }).
diag-translation-missing-remedy = Acrescente o texto «{ $key }» nessa língua.
diag-source-missing = «{ $id }» não cita nenhuma fonte.
diag-source-missing-remedy = Cite o texto de que provém a regra ou o limiar, com o artigo, se o houver.
diag-rationale-missing = «{ $id }» propõe um limiar sem o justificar.
diag-rationale-missing-remedy = Escreva a justificação (rationale) e nomeie nela o termo de comparação.
diag-formula-syntax = A fórmula não pode ser lida: { $detail }.
diag-formula-syntax-remedy = Corrija a fórmula no lugar assinalado.
diag-formula-line-unknown = A fórmula cita «{ $name }», que não é uma rubrica do referencial.
diag-formula-line-unknown-remedy = Corrija o nome, ou acrescente a rubrica ao dicionário (lines.toml). { $nearest }
diag-formula-branch-unknown = O ramo «{ $name }» não existe.
diag-formula-branch-unknown-remedy = Corrija o código do ramo. { $nearest }
diag-unit-mismatch = As grandezas não condizem: { $detail }.
diag-unit-mismatch-remedy = Corrija a fórmula, ou reduza os termos à mesma natureza, por exemplo formando um rácio.
diag-threshold-in-money = O limiar de «{ $id }» é um montante: uma norma não pode depender de uma moeda.
diag-threshold-in-money-remedy = Relacione o valor com outra grandeza e fixe o limiar desse rácio.
diag-threshold-mismatch = O limiar e o valor da fórmula são de natureza diferente: { $threshold } e { $value }.
diag-threshold-mismatch-remedy = Exprima o limiar na natureza do valor, ou corrija a fórmula.
diag-threshold-invalid = O limiar ou a nota-limite «{ $raw }» não pode ser lido: { $detail }.
diag-threshold-invalid-remedy = Escreva-o por exemplo «< 15 %», «>= 100 %» ou «1 % .. 5 %», com as decimais depois de um ponto («12.5 %»).
diag-marks-unordered = O objetivo, o limiar e o limite de nota nula não estão na ordem que pede «better = "{ $better }"».
diag-marks-unordered-remedy = Disponha-os do melhor valor para o pior: objetivo, limiar, limite de nota nula.
diag-rule-never-fails = Nenhum valor possível infringe a regra «{ $id }».
diag-rule-never-fails-remedy = Corrija a fórmula ou o limiar: uma regra que nada infringe nada controla.
diag-rule-never-passes = Nenhum valor possível satisfaz a regra «{ $id }».
diag-rule-never-passes-remedy = Corrija a fórmula ou o limiar: ninguém é obrigado ao impossível.
diag-line-unused = Nenhuma regra usa a rubrica «{ $line }».
diag-line-unused-remedy = Use-a numa regra, elimine-a, ou diga em «unused_ok» por que é pedida.
diag-dates-overlap = O período { GIVEN($to) ->
        [yes] de { $from } a { $to }
       *[no] que começa em { $from }, sem data de fim,
    } não pode manter-se{ GIVEN($why) ->
        [yes] {""}: { $why }
       *[no] {""}
    }.
diag-dates-overlap-remedy = Corrija as datas: um período termina depois de começar, e o seguinte começa no dia seguinte.
diag-case-contradicts = Um caso contradiz a regra «{ $id }»: espera «{ $expected ->
        [compliant] conforme
        [watch] conforme, ponto de vigilância
        [non-compliant] não conforme
        [indeterminate] não conclusivo (precisão insuficiente)
        [not-assessable] não verificável
        [not-applicable] não aplicável
        [waived] derrogação concedida
        [informational] para informação (sem norma)
       *[other] { $expected }
    }», o cálculo dá «{ $found ->
        [compliant] conforme
        [watch] conforme, ponto de vigilância
        [non-compliant] não conforme
        [indeterminate] não conclusivo (precisão insuficiente)
        [not-assessable] não verificável
        [not-applicable] não aplicável
        [waived] derrogação concedida
        [informational] para informação (sem norma)
       *[other] { $found }
    }».
diag-case-contradicts-remedy = Refaça o cálculo à mão e corrija o caso ou a regra.
diag-cases-incomplete = A regra «{ $id }» não tem todos os seus casos; falta: { $lacking }.
diag-cases-incomplete-remedy = Acrescente pelo menos um caso de cada lado do limiar, um caso no próprio limiar e um caso sem dado; os de uma etapa levam «on», um dia dela (on = 2024-12-31).
diag-zero-not-adverse = A regra «{ $id }» conta um valor em falta como zero, embora o zero a favoreça.
diag-zero-not-adverse-remedy = Escreva «missing = "not-assessable"»: calar um número nunca deve compensar.
diag-applies-unknown = A condição de aplicação cita «{ $name }», que não é um Estado, nem uma natureza de instituição, nem um ramo.
diag-applies-unknown-remedy = Corrija o código. { $nearest }

### Linha de comandos

cli-about = Verifica as contas que as instituições de previdência social apresentam à Comissão de Supervisão da CIPRES.
cli-usage = Utilização:
cli-commands = Comandos
cli-arguments = Argumentos
cli-options = Opções
cli-arg-help = Mostra esta ajuda
cli-arg-version = Mostra a versão
cli-arg-lang = Língua dos textos: fr, en ou pt (por omissão a do sistema, senão o francês)
cli-arg-color = Cores: auto, always ou never
cli-arg-quiet = Sem progresso nem mensagens na saída de erros
cli-arg-rulebook = Referencial: um identificador (cipres), uma edição (cipres@2023) ou uma pasta
cli-arg-limit = Limite de leitura de um ficheiro, repetível: NAME entre bytes, inflated, sheets, rows, columns, cells, text, faults, kept
cli-check-about = Verifica processos anuais: quadro de conformidade de cada um, classe, certificação, incumprimentos e o que os corrige
cli-check-arg-paths = Livros de cálculo, tabelas (CSV) ou pastas
cli-check-arg-format = Forma dos resultados: table, json, jsonl, csv, markdown ou pdf; «-o ficha.pdf» basta
cli-arg-output = Ficheiro onde escrever os resultados
cli-check-arg-details = Quadro completo de cada processo, seja qual for o seu número
cli-arg-year = Julgar apenas este exercício
cli-arg-state = Julgar apenas este Estado (código ISO)
cli-arg-institutions = Lista das instituições, que decide a sua natureza e os seus ramos
cli-arg-secretariat = O que só o Secretariado sabe: receções, documentos vistos, relatórios dirigidos, derrogações
cli-arg-layout = Apresentação: onde estão os valores no livro próprio de uma instituição (ficheiro TOML)
cli-check-arg-decision = Decisão da sessão: «n.º 12, 2024-11-20»; sem ela tudo é a título experimental
cli-check-arg-basis = Normas consideradas: all, reported (adotadas e referidas por fonte secundária) ou adopted (só as adotadas)
cli-arg-as-of = Dia em que se julga (AAAA-MM-DD), hoje por omissão
cli-check-arg-exit-code = Código de saída 1 se houver incumprimentos
cli-arg-json-schema = Mostra o esquema JSON de --format json
cli-rules-about = O referencial: regras, controlos, explicações, ensaios
cli-rules-list-about = Todas as regras, por domínio
cli-rules-explain-about = Explica uma regra: finalidade, fórmula, limiar, fonte, exemplos
cli-rules-explain-arg-id = Identificador da regra, por exemplo operating-cost
cli-rules-check-about = Verifica os ficheiros do referencial e mostra todos os seus erros
cli-rules-test-about = Executa os casos de ensaio que cada regra contém
cli-rules-export-about = Copia o referencial para uma pasta, para o alterar e usar com --rulebook
cli-rules-export-arg-output = Pasta a criar
cli-template-about = Escreve o livro em branco do processo anual, a partir do referencial
cli-template-arg-output = Livro a escrever (.xlsx)
cli-unknown-argument = Opção desconhecida: { $argument }.
cli-unknown-command = Comando desconhecido: { $command }.
cli-value-missing = Falta um valor a { $argument }.
cli-value-not-admitted = «{ $value }» não é um valor de { $argument }. Valores admitidos: { $admitted }.
cli-number-outside = «{ $value }» não serve para { $argument }: é preciso um número inteiro de { $least } a { $most }.
cli-number-invalid = «{ $value }» não serve para { $argument }: é preciso um número inteiro, em algarismos.
cli-value-invalid = «{ $value }» não serve para { $argument }.
cli-argument-missing = Falta: { $argument }.
cli-argument-twice = { GIVEN($other) ->
    [yes] { $argument } não combina com { $other }.
   *[no] { $argument } está repetido ou não combina com as outras opções.
}
cli-date-invalid = «{ $value }» não é uma data para { $argument }: escreva-a AAAA-MM-DD, por exemplo 2024-12-31.
cli-usage-wrong = O comando não se compreende.
cli-did-you-mean = Queria dizer { $name }?
cli-see-help = Ver vigie --help.
cli-cannot-write = Não é possível escrever { $path } ({ $detail }). Nada foi escrito nesse local.
cli-progress-check = Leitura e controlo
cli-template-written = Ficheiro criado: { $path } ({ $lines } rubricas). Preencha-o e depois vigie check { $path }.
cli-rules-exported = Referencial copiado: { $path } ({ $files } ficheiros). Altere-o e depois vigie check --rulebook { $path } …

diag-argument-invalid = «{ $raw }» não serve para { $argument }{ GIVEN($why) ->
        [yes] : { $why }
       *[no] {""}
    }.
diag-argument-invalid-remedy = Escreva por exemplo { $argument } "{ $example }".
diag-pdf-not-built = Este programa foi compilado sem a escrita de PDF.
diag-pdf-not-built-remedy = Compile-o com ela (cargo build --release --features pdf), ou escreva a página HTML e imprima-a em PDF a partir de um navegador.
argument-decision-later = a decisão de { $date } é posterior ao dia do exame, { $day } (--as-of)
argument-rotate-too-early = a chave { $key } começa em { $from }, e a nova só pode começar depois desse dia; com --revoke pode no mesmo dia
argument-day-to-come = este dia ainda não chegou
argument-revoked-already = a chave { $key } está revogada desde { $on }, e só uma data anterior a pode substituir
argument-no-such-key = { $path } não tem chave com este identificador
argument-year = o ficheiro das chaves reconhecidas não comporta tal ano
argument-name-blank = um nome cabe numa linha e não está em branco
argument-key-is-public = a chave pública, com o nome da secreta e .pub, seria escrita por cima dela
argument-trusted-is-key = o ficheiro das chaves reconhecidas não é a chave secreta nem a pública
rules-check-summary = Referencial { $rulebook }: { $errors ->
        [0] nenhum erro
        [one] um erro
       *[other] { $errors } erros
    }, { $warnings ->
        [0] nenhum aviso
        [one] um aviso
       *[other] { $warnings } avisos
    }.
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
### Linguagem das regras: naturezas de grandezas, erros de escrita

dimension-money = um montante
dimension-count = um número de pessoas ou de casos
dimension-days = uma duração em dias
dimension-years = uma duração em anos
dimension-ratio = um número sem unidade
dimension-date = uma data
dimension-flag = um sim ou não
dimension-money-per-head = um montante por pessoa
dimension-compound = uma grandeza composta ({ $factors })
dimension-power = { $factor } elevado a { $exponent }

syntax-expected-operand = espera-se aqui uma rubrica, um número ou um parêntese
syntax-expected-operator = espera-se aqui um operador ou o fim do texto
syntax-expected-opening-parenthesis = uma função é seguida de um parêntese de abertura
syntax-expected-closing-parenthesis = falta um parêntese de fecho
syntax-expected-comma-or-closing = espera-se aqui uma vírgula ou um parêntese de fecho
syntax-expected-closing-bracket = falta o parêntese reto de fecho depois do ramo
syntax-expected-branch = espera-se entre parênteses retos o código de um ramo, ou * para todos
syntax-expected-years-back = depois de @ escreve-se -1 ou -2 (um ou dois anos antes)
syntax-expected-then = espera-se «then» depois da condição
syntax-expected-else = espera-se «else» depois do primeiro caso
syntax-expected-name = espera-se aqui o código de uma natureza de organismo, de um ramo ou de um Estado
syntax-expected-comparator = um limiar começa por <, <=, > ou >=, ou escreve-se como intervalo ou «yes»
syntax-expected-quantity = espera-se aqui um número decimal, com a sua unidade se a tiver
syntax-expected-range-dots = os dois extremos de um intervalo separam-se por «..»
syntax-expected-end = nada se espera depois do limiar
syntax-expected-calendar-day = um prazo escreve-se mês-dia, como 06-01@+1 para 1 de junho do ano seguinte
syntax-unreadable-character = o sinal «{ $character }» não existe na linguagem das regras
syntax-unknown-function = a função «{ $name }» não existe
syntax-unknown-branch = o ramo «{ $name }» não existe
syntax-argument-count = a função { $function } espera { $expected ->
        [one] { $expected } termo
       *[other] { $expected } termos
    } e recebe { $given }
syntax-argument-count-least = a função { $function } espera pelo menos { $expected ->
        [one] { $expected } termo
       *[other] { $expected } termos
    }
syntax-chained-comparison = as comparações não se encadeiam: escrever «a < b and b < c»
syntax-year-too-far = uma fórmula recua no máximo dois anos
syntax-too-deep = mais de { $most } níveis de parênteses
syntax-too-many-operators = mais de { $most } operadores
syntax-too-long = mais de { $most } caracteres
syntax-unknown-unit = a unidade «{ $name }» não existe (admitidas: %, days, months, years)
syntax-units-differ = os dois extremos do intervalo não têm a mesma unidade
syntax-range-reversed = o extremo inferior do intervalo ultrapassa o superior
syntax-day-not-in-every-year = este dia não existe em todos os anos
syntax-deadline-comparator = um prazo compara-se apenas com <=
### Ficheiros de regras: pormenores

diag-scores-unordered = A pontuação ou o limite da classe { $grade } não está no seu lugar: da melhor classe para a pior, as pontuações descem e os números de incumprimentos sobem.
diag-scores-unordered-remedy = Reponha as pontuações e os limites na ordem das classes.
diag-line-not-by-branch = A rubrica «{ $line }» não é pedida por ramo.
diag-line-not-by-branch-remedy = Use a rubrica sem ramo, ou escreva «by_branch = true» para ela em lines.toml.
diag-unused-ok-stale = A rubrica «{ $line }» é dada como não usada, mas há uma regra que a usa.
diag-unused-ok-stale-remedy = Apague «unused_ok» desta rubrica.
diag-rule-unknown = Nenhuma regra do referencial se chama «{ $id }».
diag-rule-unknown-remedy = Corrija o nome da regra. { $nearest }
key-why-always = é sempre necessária
key-why-blank = o seu texto está vazio
key-why-threshold = uma regra com limiar (requires) não pode dispensá-la
key-why-informational = esta regra não fixa limiar (requires) e é meramente informativa
key-why-numbers-only = só um montante, uma contagem ou uma duração tem sinal
key-why-flags-only = só uma resposta por sim ou não se prova com um documento
key-why-last-classes = as classes E e U não têm pontuação mínima
key-why-every-class = cada classe, de A a E e U, deve ser definida
key-why-every-proposal = cada uma das quatro propostas de certificação deve ser definida
key-why-no-value = o resultado esperado ou a natureza da regra não deixa número para comparar
toml-type = «{ $key }» espera { $expected }, e não { $found }
toml-type-text = um texto entre aspas
toml-type-bare-number = um número sem aspas
toml-type-boolean = true ou false
toml-type-date = uma data como 2023-12-31, sem aspas
toml-type-list = uma lista entre parênteses retos
toml-type-table = uma tabela
toml-type-tables = uma série de tabelas com parênteses retos duplos
toml-number = «{ $raw }» não é um número como 12 ou 12.5
toml-share = «{ $raw }» não é uma percentagem de 0 a 100, com o sinal %
toml-weight = «{ $raw }» não é um peso: é preciso um número positivo, sem casas decimais supérfluas
toml-six-places = «{ $raw }» tem mais de seis casas decimais
toml-not-utf8 = o texto não está codificado em UTF-8
unit-mismatch-combined = «{ $operator }» reúne { $left } e { $right }
unit-mismatch-flag = aqui é preciso uma condição, verdadeira ou falsa, e não { $found }
unit-mismatch-number = aqui é preciso um número, e não { $found }
unit-mismatch-date = aqui é preciso uma data, e não { $found }
unit-mismatch-too-high = este produto ou quociente reúne demasiadas grandezas para ter sentido
formula-division-by-zero = não se divide por zero
threshold-no-branch = um limiar não nomeia ramos
threshold-other-unit = a sua unidade ({ $found }) não é a do limiar ({ $due })
threshold-unit-plain = sem unidade
threshold-unit-percent = por cento
threshold-unit-months = meses
threshold-unit-days = dias
threshold-unit-years = anos
threshold-mark-one = «zero_mark» tem aqui um só valor
threshold-mark-pair = «zero_mark» tem aqui dois valores, um de cada lado do intervalo
dates-inverted = termina antes de começar
dates-overlap-edition = sobrepõe-se ao da edição { $edition }
case-key-no-figure = um dado escreve-se «rubrica», «rubrica[ramo]» ou «rubrica@-1»
case-lacking-compliant = um caso conforme
case-lacking-non-compliant = um caso não conforme
case-lacking-threshold = um caso no próprio limiar
case-lacking-low-bound = um caso no limite inferior
case-lacking-high-bound = um caso no limite superior
case-lacking-missing = um caso não verificável (dado em falta ou denominador nulo)
case-lacking-informational = um caso para informação
diag-folder-not-empty = A pasta já existe e não está vazia.
diag-folder-not-empty-remedy = Indique uma pasta nova ou vazia{ GIVEN($force) ->
        [yes] , ou acrescente { $force } para escrever nela mesmo assim
       *[no] {""}
    }.

### Leitura dos processos

diag-number-ambiguous = A rubrica «{ $line }» exige um número; «{ $raw }» pode ler-se de duas maneiras, com um fator mil de diferença.
diag-number-ambiguous-remedy = Escreva os milhares com espaços e as casas decimais com vírgula, ou introduza um número numa célula numérica.
diag-line-reserved = A rubrica «{ $line }» é fornecida pelo Secretariado: o que o processo diz dela não foi lido.
diag-line-reserved-remedy = Retire-a do processo; o seu valor pertence ao ficheiro do Secretariado.
diag-row-misaligned = A linha tem { $cells } células e o cabeçalho { $columns } colunas: os seus valores podem ter deslizado de uma coluna para outra, e foi posta de parte.
diag-row-misaligned-remedy = Ponha entre aspas os valores que contêm o separador, ou guarde a tabela com outro separador (ponto e vírgula ou tabulação).
diag-secretariat-invalid = «{ $raw }» não é uma impressão SHA-256: são precisos 64 algarismos hexadecimais.
diag-secretariat-invalid-remedy = Copie a impressão inteira do ficheiro, ou elimine a chave se não a conhece.
intake-detail-tool = a ferramenta de leitura indica «{ $text }»
intake-detail-disorder = há nele linhas ou células fora de ordem ou repetidas
intake-detail-encoding = uma das suas partes não está codificada em UTF-8
intake-detail-panic = a ferramenta de leitura falhou no seu conteúdo
intake-detail-reference = «{ $cell }» não é o endereço de uma célula
intake-detail-sheet-twice = duas folhas têm o nome «{ $sheet }»
intake-detail-text-index = o texto da célula { $cell } é designado por algo que não é um índice
intake-detail-value = o valor da célula { $cell } está em vários pedaços
intake-detail-zip = o seu invólucro (zip) não pode ser aberto
intake-detail-document-type = uma das suas partes declara um tipo de documento (DOCTYPE), o que nenhuma folha de cálculo faz
intake-detail-ole = o seu invólucro (OLE) está incompleto ou incoerente
intake-detail-cut = termina antes do fim anunciado
intake-detail-record = o registo { $number } não contém o que anuncia
intake-detail-xml = uma das suas partes não é XML bem formado
intake-detail-entity = remete para uma entidade desconhecida, «{ $text }»
intake-detail-part = falta-lhe a parte «{ $part }»
intake-detail-changed = mudou durante a leitura
intake-detail-depth = há mais de 32 pastas encaixadas
intake-foreign-binary = não é um livro nem um texto
intake-foreign-document = é um documento de texto ou uma apresentação
intake-foreign-markup = é uma página web ou um ficheiro XML, mesmo que o nome seja o de um livro
intake-foreign-no-file = não é um ficheiro comum
intake-foreign-pdf = é um documento PDF
intake-foreign-zip = é um arquivo zip sem livro
intake-foreign-xls-old = é um livro do Excel 5.0/95 ou mais antigo; abra-o numa folha de cálculo e guarde-o em .xlsx
intake-limit-cells = número de células
intake-limit-columns = número de colunas de uma folha
intake-limit-file = tamanho do ficheiro, em bytes
intake-limit-inflated = tamanho do conteúdo descomprimido, em bytes
intake-limit-rows = número de linhas de uma folha
intake-limit-sheets = número de folhas
intake-limit-text = comprimento de um texto, em bytes
intake-limit-faults = número de anomalias a assinalar

### report

report-above = > { $bound }
report-amounts-in = Montantes em { $currency }.
report-and-others = { $count } { $count ->
    [one] outro
   *[other] outros
}
report-article = artigo: { $article }
report-at-least = ≥ { $bound }
report-at-most = ≤ { $bound }
report-basis-counts = Limiares: { $adopted } { $adopted ->
    [one] adotado
   *[other] adotados
}, { $reported } { $reported ->
    [one] referido
   *[other] referidos
} por fontes secundárias, { $proposed } { $proposed ->
    [one] proposto
   *[other] propostos
} pelo referencial
report-basis-identity = identidade
report-basis-only-adopted = apreciado apenas segundo as normas adotadas
report-basis-only-reported = apreciado apenas segundo as normas adotadas ou referidas por fonte secundária
report-basis-reported = referida
report-because = { $outcome } ({ $reason })
report-because-class = classe { $class }
report-because-control = { $count ->
    [one] controlo não resolvido
   *[other] controlos não resolvidos
} ({ $rules })
report-because-not-compliant = exigência não satisfeita ({ $rules })
report-because-proposals = incumprimentos de normas que nenhuma decisão adotou ou reconheceu (lista das normas reconhecidas do ficheiro do Secretariado)
report-below = < { $bound }
report-between = { $low } a { $high }
report-branches = ramos e gestões: { $branches }
report-breach-title = { $rule } ({ $severity }, norma { $basis })
report-breach-title-control = { $rule } (controlo de coerência)
report-breaches-critical = { $count } { $count ->
    [one] incumprimento crítico de uma norma adotada
   *[other] incumprimentos críticos de normas adotadas
} ({ $rules })
report-breaches-major = { $count } { $count ->
    [one] incumprimento grave
   *[other] incumprimentos graves
} ({ $rules })
report-breaches-repeated = { $count } { $count ->
    [one] incumprimento crítico repetido de um exercício para o outro
   *[other] incumprimentos críticos repetidos de um exercício para o outro
} ({ $rules })
report-breaches-reported = { $count } { $count ->
    [one] incumprimento crítico de uma norma referida por fonte secundária, ainda não adotada
   *[other] incumprimentos críticos de normas referidas por fonte secundária, ainda não adotadas
} ({ $rules })
report-by-decision = segundo a decisão { $number } de { $date }
report-cap-control = controlo de coerência não resolvido: classe { $class } na melhor das hipóteses
report-cap-critical = { $count } { $count ->
    [one] ou mais incumprimentos críticos
   *[other] ou mais incumprimentos críticos
} de normas adotadas: classe { $class } na melhor das hipóteses
report-cap-doubt = uma norma não verificada conta como incumprimento; uma norma proposta nunca limita a classe, salvo a relativa à precisão
report-cap-major = { $count } { $count ->
    [one] ou mais incumprimentos graves
   *[other] ou mais incumprimentos graves
} de normas adotadas ou referidas por fonte secundária (incluindo a precisão): classe { $class } na melhor das hipóteses
report-cap-not-assessable = regras não verificáveis com mais de { $limit } do peso esperado: classe { $class }
report-cap-repeated = o mesmo incumprimento crítico de uma norma adotada em dois exercícios seguidos: classe { $class } na melhor das hipóteses
report-cap-reported = incumprimentos críticos de normas referidas por fonte secundária, seja qual for o seu número: classe { $class } na melhor das hipóteses, provisória
report-cases-agree = Todos conferem.
report-cases-contradict = { $count } { $count ->
    [one] caso contradiz a sua regra.
   *[other] casos contradizem a sua regra.
}
report-cases-counts = { $cases } casos para { $rules } regras e controlos.
report-cases-title = Exemplos numéricos das regras: { $rulebook }
report-certification-because = motivos: { $reasons }
report-certification-decided = { $proposal } (decisão { $number } de { $date })
report-certification-despite = { $proposal }, a título experimental apesar da decisão { $number } de { $date }
report-certification-experimental = { $proposal }, a título experimental
report-class = { $class }, { $standing }
report-class-count = { $count } em { $class }
report-class-definition = { $definition } { $supervision }
report-class-one = { $class }
report-class-out-of-scope = Fora do âmbito do referencial: sem classe, posição ou certificação.
report-class-prov = { $class } prov.
report-class-provisional = { $class }, provisória, { $standing }
report-class-undecided = { $worst } (no melhor dos casos { $best })
report-class-without-reported = Sem as normas referidas apenas por fontes secundárias: classe { $class }
report-code-unlisted = { $code } (*)
report-column-basis = Fundamento
report-column-certification = Certificação
report-column-class = Classe
report-column-code = { $code }
report-column-control = Controlo
report-column-controls = Contr.
report-column-critical = Crít.
report-column-difference = Diferença
report-column-equation = Igualdade
report-column-expected = Esperado
report-column-found = Obtido
report-column-given = Dados
report-column-id = Código
report-column-institution = Instituição
report-column-left = Primeiro membro
report-column-major = Grave
report-column-mark = Nota
report-column-name = Nome
report-column-outcome = Constatação
report-column-pillar = Domínio
report-column-principal = Principal incumprimento
report-column-requires = Limiar
report-column-right = Segundo membro
report-column-rule = Regra
report-column-score = Pontuação
report-column-severity = Gravidade
report-column-value = Valor
report-column-year = Exerc.
report-compliance-title = Quadro de conformidade: { $name }, exercício de { $year }
report-control-agrees = { $left } ({ $left-value }) e { $right } ({ $right-value }) coincidem
report-control-gap = diferença de { $difference } entre { $left } ({ $left-value }) e { $right } ({ $right-value })
report-control-gap-at-least = diferença de { $difference }, pelo menos { $at-least } tendo em conta os arredondamentos, entre { $left } ({ $left-value }) e { $right } ({ $right-value })
report-control-over = { $left } ({ $left-value }) excede { $right } ({ $right-value }) em { $difference }
report-control-over-at-least = { $left } ({ $left-value }) excede { $right } ({ $right-value }) em { $difference }, pelo menos { $at-least } tendo em conta os arredondamentos
report-count-split = { $capping }+{ $proposed }
report-cure-by = regularização esperada até { $date }
report-cure-choose = manter um só valor para { $figures }
report-cure-correct = corrigir a célula de { $figures }
report-cure-precise = transmitir os montantes sem arredondamento
report-cure-prove = apresentar ao Secretariado o documento que prova { $figures }
report-cure-supply = preencher { $figures }
report-cure-zero = verificar se { $figures } é de facto zero
report-currency-unknown = unidades monetárias
report-days = { $count } { $count ->
    [one] dia
   *[other] dias
}
report-days-broken = { $number } { $whole ->
   *[other] dias
}
report-deciding-document = o documento que prova { $figure }
report-deciding-precision = montantes menos arredondados, para { $rules }
report-declared = declarada, não confirmada pelo Secretariado
report-declared-date = data declarada, não confirmada pelo Secretariado
report-diagnostic = { $level }: { $message }
report-diagnostic-at = { $level } [{ $place }]: { $message }
report-doubts-critical = { $count } { $count ->
    [one] norma crítica adotada não verificada, contada como incumprimento
   *[other] normas críticas adotadas não verificadas, contadas como incumprimentos
} ({ $rules })
report-doubts-major = { $count } { $count ->
    [one] norma grave não verificada, contada como incumprimento
   *[other] normas graves não verificadas, contadas como incumprimentos
} ({ $rules })
report-doubts-repeated = { $count } { $count ->
    [one] norma crítica, dois exercícios seguidos, não cumprida ou não verificada, contada como incumprimento
   *[other] normas críticas, dois exercícios seguidos, não cumpridas ou não verificadas, contadas como incumprimentos
} ({ $rules })
report-doubts-reported = { $count } { $count ->
    [one] norma crítica referida por fonte secundária não verificada, contada como incumprimento
   *[other] normas críticas referidas por fonte secundária não verificadas, contadas como incumprimentos
} ({ $rules })
report-edition-changed = { $edition } (alterado, não é o fornecido com o programa)
report-rulebook-changed = { $name } (alterado, não é o fornecido com o programa)
report-rulebook-edition = { $name } ({ $edition })
report-equations-hold = { $count } { $count ->
    [one] igualdade verificada
   *[other] igualdades ou limites verificados
}
report-every-branch = todos os ramos e gestões
report-experimental = a título experimental
report-experimental-despite = a título experimental apesar da decisão { $number } de { $date }
report-explain-title = { $name } ({ $id })
report-fact-addressee = Destinatário
report-fact-applies = Âmbito
report-fact-as-of = Apreciado em
report-fact-basis = Fundamento
report-fact-certification = Certificação proposta
report-fact-class = Classe
report-fact-cure = Para corrigir
report-fact-deciding = O que permitiria decidir
report-fact-distance = Distância à norma
report-fact-effect = Efeito
report-fact-equations = Igualdades
report-fact-file = Processo
report-fact-finding = Constatação
report-fact-formula = Fórmula
report-fact-in-force = Em vigor
report-fact-institution = Instituição
report-fact-kind = Natureza
report-fact-marks = Nota
report-fact-materiality = Tolerância
report-fact-missing = Dado em falta
report-fact-proof = Prova
report-fact-rationale = Justificação
report-fact-reasons = Motivos
report-fact-rule-file = Ficheiro
report-fact-rule-kind = Tipo
report-fact-rulebook = Referencial
report-fact-score = Pontuação
report-fact-source = Fonte
report-fact-unit = Unidade
report-fact-watch = Vigilância
report-fact-when = Condição
report-fact-year = Exercício
report-figure = { $figure }: { $value }
report-figure-at = { $figure }: { $value } ({ $place })
report-figure-twice = { $figure }: «{ $first-raw }» em { $first } e «{ $second-raw }» em { $second }
report-file = { $path } (SHA-256 { $sha256 }…)
report-file-row = { $path }, linha { $row } (SHA-256 { $sha256 }…)
report-finding-says = { $finding }; { $says }
report-finding-sentence = { $rule }: { $outcome }
report-formula-abs = valor absoluto de ({ $arguments })
report-formula-add = { $left } + { $right }
report-formula-and = { $left } e { $right }
report-formula-avg = média de ({ $arguments })
report-formula-days-between = dias decorridos entre { $arguments }
report-formula-divide = { $left } ÷ { $right }
report-formula-equal = { $left } = { $right }
report-formula-greater = { $left } > { $right }
report-formula-greater-or-equal = { $left } ≥ { $right }
report-formula-group = ({ $inner })
report-formula-if = se { $condition } então { $positive }, senão { $negative }
report-formula-less = { $left } < { $right }
report-formula-less-or-equal = { $left } ≤ { $right }
report-formula-max = o maior de ({ $arguments })
report-formula-min = o menor de ({ $arguments })
report-formula-multiply = { $left } × { $right }
report-formula-negate = −{ $operand }
report-formula-not = não { $operand }
report-formula-not-equal = { $left } ≠ { $right }
report-formula-number = { $number }
report-formula-or = { $left } ou { $right }
report-formula-subtract = { $left } − { $right }
report-formula-sum = soma de ({ $arguments })
report-formula-years-between = anos decorridos entre { $arguments }
report-gap = diferença de { $difference }
report-given = { $figures }
report-given-figure = { $figure }: { $value }
report-in-force = exercícios encerrados a partir de { $from }
report-in-force-until = exercícios encerrados de { $from } a { $to }
report-in-turn = { $first } { $second }
report-institution = { $name } ({ $code }), { $state }
report-interval = entre { $low } e { $high } consoante os arredondamentos
report-interval-outer = no máximo entre { $low } e { $high } consoante os arredondamentos
report-legend-counts = Crít., Grave: incumprimentos críticos e graves, incluindo o que não se pôde verificar; a+b: a de normas adotadas ou referidas por fonte secundária, que limitam a classe, b de normas propostas, que só contam para a pontuação. Contr.: controlos de coerência não resolvidos.
report-legend-decision = Classes e certificações: decisão { $number } de { $date }.
report-legend-despite = exp.: recusa e classe que permanecem a título experimental apesar da decisão { $number } de { $date }, por não decorrerem de normas adotadas, ou referidas por fonte secundária e reconhecidas por uma decisão (lista das normas reconhecidas do ficheiro do Secretariado).
report-legend-list = Natureza e ramos: { $list }.
report-legend-provisional = prov.: provisória, por assentar numa norma referida apenas por fontes secundárias.
report-legend-range = a–b: no pior e no melhor dos casos, consoante os dados em falta ou imprecisos; conta o pior.
report-legend-unlisted = (*): instituição não inscrita na lista.
report-legend-unproven = «{ $rule }»: declaração sem documento visto pelo Secretariado em { $count } { $count ->
    [one] processo
   *[other] processos
}, logo não verificável e contada como incumprimento (ver --secretariat).
report-line = «{ $label }»
report-line-branch = «{ $label }» ({ $branch })
report-line-year = { $line } de { $year }
report-line-year-before = { $line } do exercício anterior
report-line-years-before = { $line }, { $count ->
    [one] um exercício antes
   *[other] { $count } exercícios antes
}
report-list = lista das instituições: { $path } (SHA-256 { $sha256 }…)
report-list-own = lista das instituições: a do referencial (SHA-256 { $sha256 }…)
report-mark-all-or-nothing = nota 100 se conforme, senão 0
report-mark-full = nota 100 em { $at } ou melhor
report-mark-full-day = nota 100 até { $at }
report-mark-half = nota 50 no limiar
report-mark-none = nota 0 em { $at } ou pior
report-mark-none-day = nota 0 a partir de { $at }
report-mark-none-outside = nota 0 em { $low } ou menos, e em { $high } ou mais
report-mark-range = nota 100 dentro do intervalo
report-materiality = igualdade, com tolerância de { $share }
report-may-fail = { $outcome } salvo arredondamento, sem prova
report-missing-not-assessable = não verificável; contada como incumprimento na classe, e como zero na pontuação
report-missing-not-assessable-proposed = não verificável; contada como zero na pontuação
report-missing-zero = contada como zero
report-money = { $amount } { $currency }
report-months = { $count } { $count ->
    [one] mês
   *[other] meses
}
report-months-broken = { $number } { $whole ->
   *[other] meses
}
report-must-above = mais de { $bound }
report-must-at-least = no mínimo { $bound }
report-must-at-most = no máximo { $bound }
report-must-below = menos de { $bound }
report-must-between = de { $low } a { $high }
report-name = { $name }
report-no-breach = Nenhum incumprimento.
report-no-score = sem pontuação
report-no-single-remedy = nenhuma rubrica basta por si só
report-no-threshold = sem limiar
report-nothing-given = nenhum dado
report-on-or-before = até { $day }
report-on-or-before-example = até { $day } para um exercício encerrado em { $close }
report-or = { $first }, ou { $second }
report-or-else = { $first }; { $second }
report-outcome-and = { $outcome }, { $remark }
report-outcome-says = { $outcome }: { $says }
report-outcome-set-aside = para informação (fundamento afastado)
report-outcome-undecided = não conclusivo
report-outcome-waived = derrogação concedida ({ $decision }, até { $until }); sem ela: { $underlying }
report-outside = Fora do âmbito do referencial: { $kinds }; o quadro de cada instituição indica o motivo.
report-outside-kind = { $count } ({ $kind })
report-pillar = { $pillar }
report-pillar-none = Fora dos domínios
report-pillar-score = { $pillar }: { $score } / 100
report-place = { $sheet }!{ $cell }
report-place-cell = célula { $cell }
report-place-cell-in = { $path }, célula { $cell }
report-place-in = { $path }, { $sheet }!{ $cell }
report-place-secretariat = ficheiro do Secretariado
report-place-sheet = folha { $sheet }
report-points = { $number } { $whole ->
   *[other] pontos percentuais
}
report-precision-effect = conta desde logo como incumprimento grave na classe, embora proposta; não entra na pontuação
report-precision-requires = no máximo em { $unit }
report-proposal-experimental = { $proposal } exp.
report-range = { $worst }–{ $best }
report-reason-at-best = { $breaches }: classe { $class } na melhor das hipóteses
report-reason-at-best-provisional = { $breaches }: classe { $class } na melhor das hipóteses, provisória
report-reason-control = { $count } { $count ->
    [one] controlo de coerência não resolvido
   *[other] controlos de coerência não resolvidos
} ({ $rules }): classe { $class } na melhor das hipóteses
report-reason-not-assessable = regras não verificáveis: { $share } do peso esperado, mais do que os { $limit } admitidos: classe U
report-reason-nothing-scored = nenhuma regra pôde ser pontuada: classe U
report-reason-repetition = reincidência não examinada: o processo do exercício anterior não foi fornecido
report-reason-score = pontuação { $score }: classe { $class }
report-rejected = { $path }: { $message }
report-remedy-less = menos { $change } em { $figure } (ou seja, { $to })
report-remedy-less-at = menos { $change } em { $figure } [{ $place }]
report-remedy-less-by = menos { $change } em { $figure }
report-remedy-more = mais { $change } em { $figure } (ou seja, { $to })
report-remedy-more-at = mais { $change } em { $figure } [{ $place }]
report-remedy-more-by = mais { $change } em { $figure }
report-rulebook = { $name } ({ $id }@{ $edition }, SHA-256 { $sha256 }…)
report-rulebook-title = { $name } ({ $id }@{ $edition })
report-says-beside = { $value }; norma: { $requires }
report-says-breach = { $value }; norma: { $requires }; desvio: { $distance }
report-says-breach-at-least = { $value }; norma: { $requires }; desvio: pelo menos { $distance } tendo em conta os arredondamentos
report-says-doubt = não conclusivo, { $interval }; norma: { $requires }
report-says-missing = { $figures }
report-says-only = { $value }
report-says-precision = montantes em { $unit }; admitem-se no máximo { $coarsest }
report-scheme-caps = Limites
report-scheme-class = Classe
report-scheme-dropped = um domínio sem regra com nota é posto de lado
report-scheme-mark = Nota de uma regra
report-scheme-mark-how = de 0 a 100: 100 no objetivo ou melhor, 50 no limiar, 0 no limite de nota nula ou pior, linear entre estes pontos; no pior dos arredondamentos; 0 se a regra não pôde ser verificada
report-scheme-mean = Cálculo
report-scheme-pillar = { $pillar }: peso { $weight }
report-scheme-pillars = Domínios
report-scheme-rounding = arredondada às décimas; as classes comparam a pontuação arredondada
report-scheme-score = Pontuação
report-scheme-score-of = A pontuação resume as notas das regras; nenhum domínio compensa outro.
report-scheme-worst = A classe é a pior das que resultam da pontuação e dos limites, no pior do que os dados permitem.
report-score = { $score } / 100
report-score-how = média geométrica ponderada dos domínios (cada um contado como pelo menos 1), sendo cada domínio a média das suas notas ponderadas pela gravidade (crítica { $critical }, grave { $major }, ligeira { $minor })
report-score-undecided = { $worst } / 100 (no melhor dos casos { $best })
report-section-breaches = Incumprimentos e pontos não verificados ({ $count })
report-section-cases = Exemplos numéricos
report-section-controls = Controlos de coerência
report-section-reading = Leitura do processo
report-section-rejected = Ficheiros rejeitados ({ $count })
report-section-rules = Normas e rácios por domínio
report-section-verdict = Classe e certificação
report-sentence = { $sentence }.
report-short = { $rule }: { $says }
report-short-at = { $rule }: { $says } [{ $places }]
report-short-at-cure = { $rule }: { $says } [{ $places }]; para corrigir: { $cure }
report-short-cure = { $rule }: { $says }; para corrigir: { $cure }
report-short-distance = { $rule }: { $says }; distância: { $distance }
report-statement-despite = A decisão { $number } de { $date } não dá efeito a esta recusa: assenta em normas propostas, ou referidas por fonte secundária sem que a decisão as reconheça (lista das normas reconhecidas do ficheiro do Secretariado).
report-summary-counts = { $judged } { $judged ->
    [one] processo apreciado
   *[other] processos apreciados
} ({ $classes }); { $outside } fora do âmbito; { $rejected } { $rejected ->
    [one] rejeitado
   *[other] rejeitados
}.
report-summary-empty = Nenhum processo corresponde aos filtros.
report-summary-none = { $judged } { $judged ->
    [one] processo apreciado
   *[other] processos apreciados
}; { $outside } fora do âmbito; { $rejected } { $rejected ->
    [one] rejeitado
   *[other] rejeitados
}.
report-summary-title = Controlo dos processos anuais: referencial { $rulebook }@{ $edition }, em { $as-of }
report-tolerance-none = que é nula aqui
report-tolerance-share = { $share } do membro maior
report-unit-francs = unidades
report-unit-million = milhões de { $currency }
report-unit-millions = milhões
report-unit-one = { $currency }
report-unit-thousand = milhares de { $currency }
report-unit-thousands = milhares
report-unlisted = não inscrita na lista das instituições: apreciada sem atender ao que declara da sua natureza
report-valid-until = válida até { $date }
report-value-declared = { $value } ({ $declared })
report-value-interval = { $value } ({ $interval })
report-watch-margin = conforme, mas a { $margin } ou menos do valor do limiar
report-within = { $says }; os arredondamentos permitem uma diferença superior à tolerância, { $tolerance }
report-year = { $year }, encerrado em { $close }
report-years = { $count } { $count ->
    [one] ano
   *[other] anos
}
report-years-broken = { $number } { $whole ->
   *[other] anos
}

### Entradas defeituosas: rubricas, células e razões

line-named = { $label } ({ $code })
place-table = { $path }, célula { $cell }
identification-why-twice = figuram aí dois valores diferentes
identification-why-code = um código tem no máximo { $most } carateres, entre os quais uma letra ou um algarismo
identification-why-year-end = o encerramento deve cair no exercício { $year }
identification-why-date = não é uma data do calendário
identification-why-currency = uma moeda indica-se pelo seu código ISO de três letras, por exemplo XOF
toml-type-integer = um número inteiro sem aspas
io-not-utf8 = o texto não está codificado em UTF-8

### Entradas defeituosas: rubricas, células e razões

intake-detail-quote = umas aspas abertas nesta linha não se fecham, e tudo o que se segue perde-se nelas
intake-detail-cut-row = a última linha interrompe-se antes da última coluna
diag-file-exists = O ficheiro já existe; pode conter dados preenchidos.
diag-file-exists-remedy = Indique outro ficheiro, ou acrescente --force para o substituir.
diag-output-is-input = Este local é, ou contém, um dos ficheiros lidos: os resultados tê-lo-iam substituído.
diag-output-is-input-remedy = Indique outro ficheiro, ou outra pasta, depois de -o.
cli-template-arg-force = Substitui o ficheiro se existir
diag-date-in-future = A data da rubrica «{ $line }» é posterior ao dia da apreciação ({ $as-of }).
diag-date-in-future-remedy = Corrija a data, ou aprecie numa data posterior (--as-of); até lá, é tida por em falta.

### Entradas defeituosas: rubricas, células e razões

diag-submission-copied = Este ficheiro é a cópia, byte a byte, de { $other }: foi verificado uma só vez.
diag-submission-copied-remedy = Nada há a fazer; elimine uma das duas cópias se não for necessária.
diag-selection-empty = Nenhum dos processos lidos corresponde a { $selection }: nada foi apreciado.
diag-selection-empty-remedy = Verifique o exercício e o código ISO do Estado pedidos, e os processos fornecidos.
diag-secretariat-unmatched = «{ $raw }» ({ $key }) não corresponde a nada conhecido: esta menção não produz efeito.
diag-secretariat-unmatched-remedy = Verifique a grafia do código: instituição da lista, rubrica do dicionário ou norma do referencial.
diag-reply-unmatched = A instituição «{ $institution }» ({ $key }) não está na lista nem entre os processos lidos: esta menção não produz efeito.
diag-reply-unmatched-remedy = Verifique a grafia do código da instituição.
diag-reply-to-come = { $institution }: a data de { $on } ({ $key }) ainda está por vir; esta menção não conta antes dela.
diag-reply-to-come-remedy = Verifique a data, ou estabeleça o quadro numa data posterior (--as-of).
diag-reply-unnotified = { $institution } respondeu sobre o exercício { $year } sem que a notificação da sua linha esteja registada: as suas observações não são impressas em lado nenhum.
diag-reply-unnotified-remedy = Acrescente uma entrada [[notification]] para esta instituição e este exercício.

### Apresentações próprias das instituições (layouts)
diag-layout-used = Livro lido segundo a apresentação «{ $layout }»: { $lines } { $lines ->
    [one] rubrica encontrada
   *[other] rubricas encontradas
}.
diag-layout-used-remedy = Nada a fazer; verifique apenas se é a apresentação desta instituição, ou indique a sua com --layout.
diag-layout-tied = Várias apresentações convêm tanto como «{ $layout }», que foi usada: { $others }.
diag-layout-tied-remedy = Indique a correta com --layout.
diag-layout-open = A apresentação «{ $layout }» deixa em aberto rubricas cujas contas não conhece: { $lines }.
diag-layout-open-remedy = Preencha as suas contas (accounts) numa cópia da apresentação, indicada com --layout.
diag-layout-finds-nothing = A apresentação «{ $layout }» não encontra nenhuma rubrica neste livro.
diag-layout-finds-nothing-remedy = Verifique os nomes de folhas, os cabeçalhos, as designações e as contas que ela espera, preencha as que deixa em aberto, ou indique outra apresentação com --layout.
diag-layout-key-missing = Nem o livro nem a apresentação «{ $layout }» indicam «{ $key }».
diag-layout-key-missing-remedy = Escreva-o no início do livro, ao lado do seu nome, ou na apresentação, secção [identification], chave { $code }.
diag-heading-read = Lido num título: { $key } = { $value } («{ $raw }»).
diag-heading-read-remedy = Nada a fazer se é isso que o título quer dizer; senão, fixe { $code } na secção [identification] da apresentação.
diag-key-presumed = O livro não indica «{ $key }»: a apresentação «{ $layout }» assume { $value }.
diag-key-presumed-remedy = Verifique-o e mande escrevê-lo no início do livro.
diag-heading-contradictory = Dois títulos contradizem-se sobre «{ $key }»: «{ $first_raw }» ({ $first }) e «{ $second_raw }» ({ $second }).
diag-heading-contradictory-remedy = Mande corrigir o livro, ou fixe { $code } na secção [identification] da apresentação e a escolha das folhas nas suas tabelas.
diag-sheet-hidden = A folha «{ $sheet }» está oculta; foi lida como as outras.
diag-sheet-hidden-remedy = Mostre-a para ver o que dela provém; se não deve contar, exclua-a pelo nome na apresentação.
diag-sheet-of-other-year = Na folha «{ $sheet }», não foram lidos valores que não são do exercício do processo nem de um dos dois anteriores: { $years }.
diag-sheet-of-other-year-remedy = Nada a fazer se o exercício do processo está certo; senão, fixe-o na apresentação.
diag-label-near = A designação «{ $raw }» não é conhecida; parece-se com «{ $label }», da rubrica «{ $line }», mas não foi tomada por ela.
diag-label-near-remedy = Se é mesmo essa rubrica, acrescente esta designação à apresentação (labels).
diag-sum-incomplete = A rubrica «{ $line }» é a soma de várias linhas, das quais faltam: { $lacking }.
diag-sum-incomplete-remedy = Complete o livro, ou corrija a lista sum da apresentação.
diag-account-parent-left = Para «{ $line }», contas cujas subdivisões também figuram não foram contadas uma segunda vez: { $accounts }.
diag-account-parent-left-remedy = Nada a fazer: somam-se apenas as subdivisões.
diag-account-parent-differs = A conta { $account } tem { $parent }, mas as suas subdivisões somam { $parts }; só estas contam para «{ $line }».
diag-account-parent-differs-remedy = Verifique o balancete: falta uma subdivisão ou um total está errado.
diag-account-repeated = A conta { $account } figura duas vezes ({ $first } e { $second }); «{ $line }» não é tirada dela.
diag-account-repeated-remedy = Indique a coluna da gestão (branch_key) se é ela que as distingue, ou escreva repeated = "add" se se somam.
diag-layout-place-missing = O livro não tem «{ $raw }», onde a apresentação procura «{ $line }».
diag-layout-place-missing-remedy = Corrija a apresentação: a folha ou o nome pode ter mudado.
diag-layout-invalid = «{ $raw }» não serve: { $detail }.
diag-layout-invalid-remedy = Corrija a passagem assinalada.
diag-layout-line-unknown = A apresentação cita «{ $name }», que não é uma rubrica do referencial.
diag-layout-line-unknown-remedy = Corrija o código. { $nearest }
layout-detail-account = uma conta escreve-se 62, ou 60-66 para uma série, com tantos algarismos de um lado como do outro
layout-detail-column = uma coluna escreve-se pelas suas letras, de A a XFD
layout-detail-cell = uma célula escreve-se Bilan!C12
layout-detail-pattern = um nome pode conter *, {"{"}year{"}"} e {"{"}branch{"}"}, e pelo menos uma letra ou algarismo
layout-detail-supplied = esta rubrica vem da identificação ou do Secretariado, não de uma tabela
key-why-layout-recognise = é preciso um nome de folha (sheet), cabeçalhos (headers) ou um texto (text) para reconhecer um livro
key-why-layout-key = é preciso dizer onde está o valor: value, cell, name, label ou default
key-why-layout-other-way = não é compatível com este modo de procura (by)
key-why-layout-by = este modo de procura (by) precisa dela
key-why-layout-lines = este modo de procura (by) precisa de rubricas
key-why-layout-columns = um balancete não se lê sem saber que colunas têm os saldos
key-why-layout-column = uma coluna indica-se pelo seu cabeçalho (header) ou pela sua letra (letter)
intake-limit-kept = número de células guardadas em memória

### Processo: completude, qualidade, comparativos

rule-kind-comparatives = valores do exercício anterior repetidos
report-section-filing = Completude do processo
report-section-restated = Montantes reexpressos do exercício anterior ({ $count })
report-column-sheet = Folha
report-column-present = Presentes
report-column-missing = Em falta
report-column-repaired = Interpretados
report-column-which = Quais
report-column-figure = Montante
report-column-before = Processo anterior
report-column-now = Comparativo
report-column-cells = Células
report-breach-title-identity = { $rule } ({ $severity })
key-why-tally = os controlos são julgados antes de o processo ser contado: nenhum pode assentar nesta contagem
report-filing-total = Conjunto
report-filing-quality = Qualidade do processo: { $quality } ({ $present } dos { $expected } montantes esperados estão presentes, { $clean } sem necessidade de interpretação; { $satisfied } dos { $controls } controlos estão satisfeitos).
report-filing-none = nada foi fornecido
report-filing-missing = em falta: { $figures }
report-filing-repaired = lidos após interpretação: { $figures }
report-filing-both = { $first }; { $second }
report-filing-several = «{ $label }» ({ $count } montantes)
report-restated-cells = { $before }; depois { $now }
report-says-restated = { $count ->
    [one] um montante em { $compared } difere
   *[other] { $count } montantes em { $compared } diferem
} dos que o processo do exercício anterior declarava
report-says-not-repeated = { $count ->
    [one] um montante do exercício anterior não é repetido
   *[other] { $count } montantes do exercício anterior não são repetidos
} ao lado dos novos
report-says-repeated = { $compared ->
    [one] o montante repetido do exercício anterior é o do seu próprio processo
   *[other] os { $compared } montantes repetidos do exercício anterior são os do seu próprio processo
}
report-comparatives-requires = os montantes do exercício anterior, repetidos ao lado dos novos, são os do seu próprio processo
report-comparatives-effect = conta na classe conforme a sua gravidade, se for grave; não entra na pontuação
diag-line-counted = A rubrica «{ $line }» é contada pelo próprio controlo: o que o processo diz dela não foi lido.
diag-line-counted-remedy = Retire-a do processo.
diag-submission-superseded = Este processo, transmitido em { $filed }, é substituído por { $other }, transmitido em { $later }: não foi controlado.
diag-submission-superseded-remedy = Não há nada a fazer se a última versão fizer fé; caso contrário, mande registar a receção da que vale.
diag-previous-unused = Nenhum dos processos dados com --previous é do ano anterior a um processo controlado.
diag-previous-unused-remedy = Indique o processo do exercício anterior da mesma instituição e verifique o exercício na sua folha de identificação.
cli-arg-previous = Processos do exercício anterior: ficheiro ou pasta, tantas vezes quantas necessário; servem de comparação e não são julgados
### O que a mesma declaração anual dá noutras condições: sem derrogação, sem ajustamento, sem a hipótese, pela outra norma
alternative-national = segundo a norma nacional
alternative-regional = segundo a norma regional
alternative-unadjusted = sobre as contas entregues, sem ajustamento
alternative-without-hypothesis = sem a hipótese
alternative-without-waiver = sem derrogação
report-alternative = { $terms }: { $says }
report-alternative-certification = { $class }, certificação: { $certification }
report-alternative-class = classe { $class }
report-alternative-mark = { $says }, nota { $mark }
report-alternative-of = { $rule }; { $alternatives }
report-alternative-outcome = { $outcome }
report-alternative-reference = { $says } ({ $reference })
report-alternative-requires = { $says } (limiar { $requires })
report-alternative-score = { $class }, pontuação { $score }
report-alternative-value = { $says }, { $value }
report-alternative-value-requires = { $says }, { $value } (limiar { $requires })
report-alternative-beside = A título de comparação, { $terms }: { $says }
report-alternatives-after = { $first } — { $alternatives }
report-alternatives-and = { $first }; { $second }
report-column-alternatives = Noutras condições
report-fact-alternatives = Noutras condições
report-outcome-waived-alone = derrogação concedida ({ $decision }, até { $until })

### rule language: counting, definitions, kinds

unit-mismatch-literal = aqui é preciso um número escrito em algarismos, e não { $found }
report-formula-count = número de condições cumpridas entre ({ $arguments })
report-formula-at-least = pelo menos { $least } das seguintes condições: ({ $arguments })
kind-named = { $label }
template-kind = { $code } ({ $label })
template-institution-kinds = Natureza de quem declara: { $kinds }. A lista do referencial prevalece.
### O que a mesma declaração anual dá noutras condições: sem derrogação, sem ajustamento, sem a hipótese, pela outra norma
diag-list-of-another-rulebook = Esta lista foi feita para o referencial «{ $bound }», e não para «{ $rulebook }».
diag-list-of-another-rulebook-remedy = Acrescente «--rulebook { $bound }», ou indique outra lista com «--institutions».

### Correspondência do livro (`vigie intake`)

cli-intake-about = Mostra, antes de qualquer apreciação, o que é lido de um processo e de que célula; propõe uma apresentação para um livro desconhecido
cli-intake-arg-paths = Livros de cálculo, tabelas (CSV) ou pastas
cli-intake-arg-format = Forma dos resultados: table, json, jsonl, csv ou markdown
cli-intake-arg-output = Ficheiro onde escrever os resultados ou a apresentação proposta
cli-intake-arg-details = Todos os exercícios, todas as colunas, todas as células
cli-intake-arg-layout = Apresentação: onde estão os valores no livro próprio de uma instituição (ficheiro TOML)
cli-intake-arg-suggest = Escreve uma primeira apresentação para este livro, a corrigir e depois indicar com --layout
cli-intake-arg-force = Substitui o ficheiro se existir
cli-intake-arg-json-schema = Mostra o esquema JSON de --format json
cli-progress-intake = Leitura
intake-title = Correspondência do livro { $path }
intake-fact-form = Forma
intake-fact-state = Estado
intake-fact-identification = Identificação
intake-fact-found = Leitura
intake-fact-remedy = A fazer
intake-form-template = modelo do processo anual (folhas de rubricas, por código)
intake-form-wide = tabela com uma linha por processo, linha { $row }
intake-form-layout = livro próprio da instituição, lido segundo a apresentação «{ $name }» ({ $id })
intake-rejected = processo rejeitado: ver as mensagens de erro; o que se segue foi lido sem aplicar a unidade
intake-key = { $key }: { $value } ({ $place })
intake-key-sheet = { $key }: { $value } (nome da folha { $sheet })
intake-key-layout = { $key }: { $value } (indicado pela apresentação)
intake-unit = montantes multiplicados por { $factor }; um montante escrito sem decimais é conhecido com aproximação de { $half }
intake-counts = { $figures } { $figures ->
        [one] valor lido
       *[other] valores lidos
    } para { $lines } { $lines ->
        [one] rubrica
       *[other] rubricas
    }; { $lacking } { $lacking ->
        [one] rubrica não encontrada
       *[other] rubricas não encontradas
    }; { $unused } { $unused ->
        [one] célula com número não utilizada
       *[other] células com números não utilizadas
    }
intake-section-doubles = Lido ou contado duas vezes ({ $count })
intake-section-sheets = Folhas
intake-section-figures = Valores lidos
intake-section-figures-of-year = Valores lidos, exercício { $year }
intake-section-empty = Células vazias ({ $count })
intake-section-lacking = Rubricas não encontradas ({ $count })
intake-section-unused = Células com números não utilizadas ({ $count })
intake-col-line = Rubrica
intake-col-branch = Ramo
intake-col-row = Linha
intake-col-sheet = Folha
intake-col-cell = Célula
intake-col-cells = Células
intake-col-raw = Texto
intake-col-value = Valor
intake-col-precision = Precisão
intake-col-found-by = Encontrado por
intake-col-usage = Uso
intake-col-header = Cabeçalho reconhecido
intake-col-candidates = O que se aproxima
intake-col-left = À sua esquerda
intake-list = { $items }
intake-words = { $first } · { $second }
intake-branch = · { $branch }
intake-line-of-branch = { $line } · { $branch }
intake-precision = ± { $half }
intake-cell-of-branch = { $cell } ({ $branch })
intake-no-figure = Nenhum valor foi lido.
intake-years-before = Exercícios anteriores: { $count } { $count ->
        [one] valor lido, que --details mostra.
       *[other] valores lidos, que --details mostra.
    }
intake-lacking-open = Deixadas em aberto pela apresentação: { $lines }.
intake-candidate = «{ $label }» ({ $place }), próximo de «{ $near }»
intake-lacking-others = Sem nada que se aproxime: { $lines }.
intake-unused-more = … e mais { $count } { $count ->
        [one] outra
       *[other] outras
    } (--details, --format json).
intake-sheet-read = { $count } { $count ->
        [one] célula lida
       *[other] células lidas
    }
intake-sheet-wide = tabela de { $count } { $count ->
        [one] linha
       *[other] linhas
    }
intake-sheet-identification = identificação
intake-sheet-not-wanted = ignorada: a apresentação nada espera de uma folha com este nome
intake-sheet-no-header = ignorada: nenhum cabeçalho de tabela reconhecido
intake-sheet-no-code = ignorada: sem cabeçalho com uma coluna «código»
intake-sheet-no-line = uma tabela, mas nenhuma rubrica conhecida
intake-sheet-other-year = ignorada: de um exercício diferente dos do processo
intake-sheet-unreadable = ilegível
intake-sheet-hidden = { $usage } (folha oculta)
intake-sheet-year = exercício { $year }
intake-header = linha { $row }: { $columns }
intake-header-rows = linhas { $row } a { $last }: { $columns }
intake-column = { $column } = { $says }
intake-columns-more = { $count } { $count ->
        [one] outra coluna
       *[other] outras colunas
    }
intake-pair = «{ $line }»: { $first } («{ $first_raw }») e { $second } («{ $second_raw }»)
intake-pairs-more = … e mais { $count } { $count ->
        [one] rubrica
       *[other] rubricas
    }
intake-quoted = «{ $text }»
intake-double-contradictory = { $branch }, { $year }: dois lugares dão valores diferentes para { $count } { $count ->
        [one] rubrica
       *[other] rubricas
    }. Nenhum dos dois é retido.
intake-double-contradictory-whole = Total, { $year }: dois lugares dão valores diferentes para { $count } { $count ->
        [one] rubrica
       *[other] rubricas
    }. Nenhum dos dois é retido.
intake-double-contradictory-remedy = Corrigir o livro, ou excluir da apresentação a coluna ou folha que não deve contar.
intake-double-repeated = { $branch }, { $year }: dois lugares dão o mesmo valor para { $count } { $count ->
        [one] rubrica
       *[other] rubricas
    }. Só é retido uma vez.
intake-double-repeated-whole = Total, { $year }: dois lugares dão o mesmo valor para { $count } { $count ->
        [one] rubrica
       *[other] rubricas
    }. Só é retido uma vez.
intake-double-repeated-remedy = Verificar que a segunda coluna ou folha não é de outro ramo ou de outro exercício.
intake-double-shared-cell = { $branch } e { $other }, { $year }: { $count } { $count ->
        [one] célula alimenta
       *[other] células alimentam
    } os dois ramos. O montante conta duas vezes na soma.
intake-double-shared-cell-remedy = Repartir as contas ou linhas entre os dois ramos na apresentação.
intake-double-same-as-branch = { $branch } e { $other }, { $year }: os mesmos montantes, até à última unidade, em todas as rubricas que ambos têm ({ $count }).
intake-double-same-as-branch-remedy = Verificar que uma coluna ou folha não foi copiada em lugar de outra.
intake-double-same-as-total = { $branch }, { $year }: os montantes são os do total, que os outros ramos já perfazem por si só ({ $lines }).
intake-double-same-as-total-remedy = A coluna parece ser a do total: corrigir o seu cabeçalho, ou excluí-la da apresentação.
intake-double-transfers-in-total = { $year }: o total é igual à soma dos ramos, embora sejam declaradas transferências internas de { $amount } ({ $lines }). Ou o total as conta duas vezes, ou falta a gestão que as recebe.
intake-double-transfers-in-total-remedy = Retirar as transferências do total, que é líquido delas, ou indicar os montantes da gestão em falta.
intake-double-transfers-twice = { $year }: a soma dos ramos excede o total em duas vezes as transferências internas declaradas, { $amount } ({ $lines }).
intake-double-transfers-twice-remedy = Verificar se as transferências foram retiradas duas vezes do total, ou se a rubrica só contém metade.
intake-double-transfers-unfiled = { $year }: a soma dos ramos excede o total num mesmo montante, { $amount }, para { $lines }; nenhuma transferência interna é declarada.
intake-double-transfers-unfiled-remedy = Se forem transferências entre ramos, indicá-las na rubrica das transferências internas: sem ela, o controlo da soma dos ramos concluiria erradamente que há erro.
intake-double-transfers-eliminated = { $year }: a soma dos ramos excede o total nas transferências internas declaradas, { $amount }, como deve ser ({ $lines }): nada é contado duas vezes.
intake-summary-title = Leitura de { $count } { $count ->
        [one] processo
       *[other] processos
    }, antes de qualquer apreciação
intake-summary-note = --details mostra a correspondência inteira de cada um.
intake-col-lines = Rubricas
intake-col-unused = Não utilizadas
intake-col-doubles = Duplos
intake-short-template = modelo
intake-short-wide = tabela, linha { $row }
intake-summary-rejected = rejeitado

diag-suggest-nothing = Nenhuma tabela foi compreendida neste livro: nem designação conhecida sob um cabeçalho, nem balancete por contas.
diag-suggest-nothing-remedy = Escreva a apresentação à mão, segundo uma das que vigie rules export copia.
suggest-head = Apresentação proposta por vigie segundo { $path }. A reler e corrigir antes de a utilizar.
suggest-how = O que é seguro está ativo; o que apenas se assemelha, ou não é conhecido, está em comentário: retirar os # para o reter. Ensaio: vigie intake --layout ESTE_FICHEIRO LIVRO. O modo de escrever uma apresentação é explicado no início das que vigie rules export copia.
suggest-name = Apresentação de { $path }
suggest-source = Proposta por vigie intake --suggest segundo { $path }; a verificar.
suggest-key-found = { $key }: { $value }, lido em { $place }
suggest-key-missing = o livro não indica { $key }: a completar
suggest-table = { $count ->
        [one] Folha
       *[other] Folhas
    } { $sheets }
suggest-column = coluna { $column } («{ $header }»){ GIVEN($branch) ->
        [yes] : { $branch }
       *[no] {""}
    }{ GIVEN($year) ->
        [yes] ; exercício { $year }
       *[no] {""}
    }
suggest-column-open = A coluna { $column } tem números, mas o seu cabeçalho não é compreendido. Se deve ser lida, indicar de que exercício (year) e de que ramo (branch).
suggest-found = «{ $label }» é a rubrica { $line } ({ $place })
suggest-near = «{ $label }» ({ $place }) assemelha-se a «{ $near }»: é esta rubrica?
suggest-line = { $line }
suggest-label = «{ $label }» ({ $place })
suggest-unknown = Designações sem rubrica conhecida: { $labels }{ $more ->
        [0] {""}
       *[other] {" "}… e mais { $more }
    }. Para reter uma: [[table.line]], line = "código", labels = ["designação"].
suggest-account-key = números de conta
suggest-branch-key = ramo ou gestão da linha
suggest-header = «{ $header }»
suggest-classes = Contas de dois dígitos presentes: { $classes }.
suggest-chart-named = O livro nomeia o seu plano de contas: os números são os da apresentação «{ $layout }». A verificar.
suggest-chart-unknown = O plano de contas não é nomeado: cada rubrica é deixada em aberto (accounts = []). Em comentário, os números da apresentação «{ $layout }», caso se trate desse plano.
suggest-accounts-open = números a completar
suggest-present = { $count ->
        [0] nenhuma destas contas está presente
        [one] presente: { $accounts }
       *[other] presentes ({ $count }): { $accounts }
    }
suggest-passed = Folhas com números em que nenhuma tabela foi compreendida: { $sheets }.
suggest-lacking = Rubricas que nada fornece ainda: { $lines }.
suggest-said = Lida de volta, esta apresentação dá { $figures } { $figures ->
        [one] valor
       *[other] valores
    } de { $file }.
suggest-written = Apresentação escrita: { $path }; lida de volta, dá { $figures } { $figures ->
        [one] valor
       *[other] valores
    } de { $file }. A corrigir, depois vigie intake --layout { $path } { $file }.
intake-form-unknown = não reconhecida: nem o modelo, nem uma apresentação conhecida (vigie intake --suggest { $path } propõe uma)
intake-short-unknown = não reconhecida
intake-joined = { $first }; { $second }
intake-said = { $text }
intake-not-taken = não retido: { $value }
### Estudo de impacto: comparação de referenciais, simulação de limiar
impact-rulebook = { $id }@{ $edition }
impact-title = Estudo de impacto: do referencial { $old } para o referencial { $new }
impact-diff-title = O que muda do referencial { $old } para o referencial { $new }
impact-simulation-title = Simulação de limiar: { $name } ({ $id }), { $change }
impact-judged = { $judged } { $judged ->
    [one] instituição avaliada
   *[other] instituições avaliadas
} ({ $outside } fora do âmbito): { $downgraded ->
    [0] nenhuma desce de classe
    [one] 1 desce de classe
   *[other] { $downgraded } descem de classe
}, { $upgraded ->
    [0] nenhuma sobe
    [one] 1 sobe
   *[other] { $upgraded } sobem
}.
impact-only-one = Só uma alteração pode influir nas avaliações: { $cause }. Tudo o que se segue resulta dela.
impact-lifted = { $count ->
    [0] Nenhum incumprimento desaparece.
    [one] 1 incumprimento desaparece.
   *[other] { $count } incumprimentos desaparecem.
}
impact-level-about = cerca de { $bound }
impact-downgraded = Descem de classe: { $who }.
impact-upgraded = Sobem de classe: { $who }.
impact-who = { $code } ({ $class })
impact-who-by = { $who }, { $causes }
impact-by-one = apenas por { $causes }
impact-by-each = por cada uma destas alterações isoladamente: { $causes }
impact-by-together = pelo efeito conjugado de { $causes } (nenhuma basta por si só)
impact-quoted = «{ $name }»
impact-certifications = A certificação proposta muda para { $count ->
    [0] nenhuma instituição
    [one] 1 instituição
   *[other] { $count } instituições
}; as constatações mudam para { $findings ->
    [0] nenhuma instituição
    [one] 1 instituição
   *[other] { $findings } instituições
}.
impact-no-new-breach = Nenhum incumprimento novo: nada mais a corrigir do que hoje.
impact-new-breaches = { $count } { $count ->
    [one] incumprimento novo; corrigi-lo exige
   *[other] incumprimentos novos; corrigi-los exige
} { $costs }.
impact-new-breaches-some = { $count } { $count ->
    [one] incumprimento novo
   *[other] incumprimentos novos
}; corrigi-los exige { $costs }, além de { $without } que nenhum montante corrige por si só.
impact-new-breaches-without = { $count } { $count ->
    [one] incumprimento novo, que nenhum montante corrige por si só
   *[other] incumprimentos novos, que nenhum montante corrige por si só
}.
impact-all-costs = Pôr em conformidade todas as instituições que não cumprem o limiar { $requires } ({ $count } { $count ->
    [one] quantificada
   *[other] quantificadas
}) exige { $costs }.
impact-present-cost = No limiar atual: { $cost }
impact-column-present-cost = Custo no limiar atual
impact-terms = Último exercício de cada instituição, avaliado em { $as-of }, pior caso. O custo de um incumprimento é a variação de um só montante, que a instituição controla, suficiente para o corrigir; é uma distância contabilística, não um orçamento.
impact-beyond = Algumas contas encerram fora das datas de efeito de um dos referenciais; são avaliadas como se estivesse em vigor. Uma regra com datas próprias continua não aplicável fora delas.
impact-section-changes = O que muda nos textos ({ $count })
impact-section-moves = Classes, pontuações e certificações que mudam ({ $count })
impact-section-findings = Constatações que mudam ({ $count })
impact-section-curve = Quantas cumpririam, do limiar mais brando ao mais exigente
impact-section-curve-low = Quantas cumpririam conforme o limite inferior
impact-section-curve-high = Quantas cumpririam conforme o limite superior
impact-section-institutions = Instituição por instituição
impact-no-change = Nada muda.
impact-from-to = { $old } → { $new }
impact-outside = fora do âmbito
impact-number = { $number }
impact-class-by = Classe: { $causes }.
impact-certification-by = Certificação: { $causes }.
impact-finding-by = Alteração causada { $causes }.
impact-score-by = Pontuação, por cada alteração isoladamente: { $causes }.
impact-score-cause = { $cause } → { $score }
impact-rule = { $name } ({ $id })
impact-no-rule = (regra ausente)
impact-no-amount = sem montante
impact-none = —
impact-says = { $text }
impact-list = { $names }
impact-column-causes = Causas
impact-column-old = Antes
impact-column-new = Depois
impact-column-cost = Custo
impact-column-key = Elemento
impact-column-part = Parte
impact-column-compliant = Cumprem
impact-column-non-compliant = Não c.
impact-column-indeterminate = Não concl.
impact-column-not-assessable = Não verif.
impact-column-bound = Limite
impact-column-chart = Cumprem
impact-column-stands-there = Valor de
impact-column-present = Limiar atual
impact-column-proposed = Limiar proposto
impact-level = { $requires }
impact-level-present = { $requires } (atual)
impact-level-proposed = { $requires } (proposto)
impact-level-both = { $requires } (atual e proposto)
impact-tally = Limiar { $requires }: { $compliant } { $compliant ->
    [one] instituição conforme
   *[other] instituições conformes
}, { $failing } não { $failing ->
    [one] conforme
   *[other] conformes
}, { $open } não { $open ->
    [one] conclusiva
   *[other] conclusivas
}, { $unknown } não { $unknown ->
    [one] verificável
   *[other] verificáveis
}, { $aside } não { $aside ->
    [one] aplicável
   *[other] aplicáveis
}.
impact-was-informational = A regra não tem limiar hoje: é simulada como uma norma grave proposta, que só conta para a pontuação.
impact-basis-kept = O limiar simulado mantém o fundamento da regra ({ $basis }), como se a sessão o pusesse no lugar do atual.
impact-target-dropped = O objetivo da regra não convém ao limiar simulado: toda a instituição conforme recebe a nota máxima.
impact-zero-mark-dropped = O limite de nota nula da regra não convém ao limiar simulado: a nota é nula desde o incumprimento.
impact-part = { $part } ({ $file })
impact-part-rule = { $name } ({ $kind } { $id })
impact-part-grading = escala de classificação
impact-part-lines = rubricas, definições e apresentações
impact-part-dictionary = rubricas
impact-part-definitions = definições
impact-part-institutions = lista das instituições
impact-part-rulebook = página do referencial
impact-part-layout = apresentação de contas
impact-part-other = { $file }
impact-whole-file = Todo o ficheiro
impact-file-added = acrescentado
impact-file-removed = suprimido
impact-file-present = presente
impact-file-rewritten = mesmo sentido, outra escrita (comentários, disposição)
impact-order = Ordem: { $key }
impact-key-below = { $first } · { $second }
impact-key-element = { $key } { $element }
impact-key-other = { $key }
impact-key-id = identificador
impact-key-edition = edição
impact-key-name = designação
impact-key-purpose = finalidade
impact-key-advice = conselho
impact-key-rationale = justificação
impact-key-source = fonte
impact-key-text = texto
impact-key-article = artigo
impact-key-note = nota
impact-key-addressee = destinatário
impact-key-formula = fórmula
impact-key-relation = relação
impact-key-materiality = tolerância
impact-key-equation = igualdade
impact-key-when = condição
impact-key-applies = âmbito de aplicação
impact-key-display = apresentação
impact-key-better = sentido favorável
impact-key-target = objetivo
impact-key-zero-mark = limite de nota nula
impact-key-missing = valor em falta
impact-key-in-force = em vigor
impact-key-from = a partir de
impact-key-to = até
impact-key-case = caso de teste
impact-key-line = rubrica
impact-key-group = grupo
impact-key-label = rótulo
impact-key-definition = definição
impact-key-aliases = outros rótulos
impact-key-kind = natureza
impact-key-unit = unidade
impact-key-weights = ponderações
impact-key-weight = ponderação
impact-key-watch = vigilância
impact-key-margin = margem
impact-key-caps = limites
impact-key-supervision = supervisão
impact-key-validity = validade (meses)
impact-key-cure = correção (meses)
impact-key-review = revisão (meses)
impact-key-state = Estado
impact-key-currency = moeda
impact-key-branches = ramos
impact-key-kinds = regimes avaliados
impact-key-out-of-scope = fora do âmbito
impact-key-precision = precisão
cli-rules-diff-about = Estudo de impacto: o que muda de um referencial para outro e, em processos reais, para quem, por que regra e a que custo
cli-rules-diff-arg-old = Referencial atual: identificador, edição ou pasta
cli-rules-diff-arg-new = Referencial proposto: identificador, edição ou pasta
cli-rules-simulate-about = Experimenta um limiar em processos reais: quantas cumpririam em cada nível, a que custo, e que classes mudam
cli-rules-simulate-arg-id = Identificador da regra, por exemplo operating-cost
cli-rules-simulate-arg-requires = Limiar a experimentar, como numa regra: "< 15 %", ">= 100 %", "1 % .. 5 %"
cli-arg-on = Livros, tabelas (CSV) ou pastas em que experimentar
cli-rules-diff-arg-format = Forma dos resultados: table, json, csv, markdown ou pdf
cli-rules-simulate-arg-format = Forma dos resultados: table, json, csv, markdown ou pdf

### Edições, períodos transitórios e normas nacionais
diag-transition-invalid = O período transitório da regra «{ $id }» não está bem construído: { $why }.
diag-transition-invalid-remedy = Ordene as etapas no tempo: cada uma começa no dia seguinte à anterior e acaba antes de a regra deixar de se aplicar; retire a que nada altera.
diag-tailoring-unmatched = A adaptação nacional ({ $state }) não se aplica a nada: { $why }.
diag-tailoring-unmatched-remedy = Corrija a menção, ou retire-a.
diag-line-redefined = A rubrica «{ $line }» não é da mesma natureza na edição { $edition }.
diag-line-redefined-remedy = Dê-lhe outro código numa das duas edições: uma mesma declaração só se lê de uma maneira.
transition-overlap = esta etapa começa em { $from }, mas o que a precede vai até à véspera de { $due }
transition-gap = esta etapa começa em { $from }; de { $due } até essa data nada seria exigido
transition-unordered = esta etapa acaba em { $until }, mas a anterior vai até à véspera de { $due }
transition-before = esta etapa acaba em { $until }, antes da entrada em vigor da regra ({ $due })
transition-outlasts = esta etapa vai até { $until }, mas a regra deixa de se aplicar em { $to }: o seu próprio limiar nunca se aplicaria
transition-same = esta etapa exige o mesmo que a que se lhe segue
tailoring-no-institution = a lista do referencial (institutions.toml) não tem, neste Estado, nenhuma instituição que o referencial avalie
tailoring-no-kind = a lista não tem, neste Estado, nenhuma instituição da natureza «{ $kind }»
tailoring-control = um controlo de coerência é do domínio da aritmética, não da lei
tailoring-never-in-force = as suas datas de efeito não se cruzam com as da regra e da edição
tailoring-not-concerned = a regra não diz respeito a nenhuma das instituições visadas
tailoring-informational = a regra não tem limiar regional: não a transpor nada altera
tailoring-identical = o limiar e as notas são os da norma regional
tailoring-same-branch = um ramo não pode ser gerido dentro de si próprio
tailoring-no-branch = nenhuma das instituições visadas gere ao mesmo tempo «{ $branch }» e «{ $sits-in }»
dates-overlap-tailoring = sobrepõe-se ao de outra adaptação da regra «{ $rule }» para as mesmas instituições
case-lacking-in-step = para a etapa até { $until }: { $lacking }
key-why-reference = toda a adaptação nacional cita o texto em que assenta
key-why-authority = uma norma nacional só prevalece por um ato da região, que é preciso citar
key-why-prevails = só tem sentido quando a norma nacional prevalece (prevails = true)
key-why-tailoring = é preciso um limiar nacional, ou transposed = false
key-why-not-transposed = uma regra não transposta não tem limiar nacional
key-why-national-severity = a regra não tem gravidade regional
key-why-case-closing = o caso já indica outro encerramento (year_end): { $closing }
reason-not-transposed = regra não transposta para o direito nacional
report-requires-until = { $requires } (até { $until })
report-requires-then = { $requires } para os exercícios encerrados até { $until }, depois { $then }
report-requires-national = { $requires } (norma nacional)
report-edition-in-force = edição em vigor no encerramento do exercício
report-edition-forced = edição imposta (--rulebook)
report-edition-count = { $edition } ({ $count } { $count ->
    [one] declaração
   *[other] declarações
})
report-legend-editions = Edições aplicadas, cada uma aos exercícios encerrados durante a sua vigência: { $editions }.
report-legend-edition-forced = Todos os exercícios são avaliados pela edição { $edition }, imposta (--rulebook).
report-kept-within = «{ $branch }»: contas integradas em «{ $sits-in }» ({ $reference })
report-fact-norm = Norma aplicada
report-norm-national = norma nacional, que prevalece: { $reference }
report-norm-carried = norma da edição { $edition }, ainda em vigor
report-section-history = Edições e etapas
report-section-national = Normas nacionais
report-column-edition = Edição
report-column-closed-from = A partir de
report-column-closed-until = Até
report-column-state = Estado
report-column-effect = Efeito
report-column-reference = Fonte
report-not-transposed = não transposta
report-effect-beside = a par da norma regional
report-effect-prevails-by = prevalece: { $authority }
report-for-kinds = { $effect }; instituições visadas: { $kinds }
report-given-closing = encerramento em { $closing }

### Derrogações: data da decisão, necessidade
dates-decided-after = a decisão é de { $decided }, posterior ao fim dos seus efeitos
diag-waiver-not-needed = A derrogação { $decision } (regra «{ $rule }», { $institution }) não era necessária: a regra é cumprida sem ela.
diag-waiver-not-needed-remedy = Retire-a do ficheiro do Secretariado, ou peça a sua revogação.
diag-waiver-undecided = A derrogação { $decision } (regra «{ $rule }», { $institution }) tem a data de { $decided }, posterior ao dia da verificação: não produz efeito.
diag-waiver-undecided-remedy = Verifique a data da decisão; enquanto não for tomada, a constatação mantém-se.
diag-waiver-after-close = A derrogação { $decision } (regra «{ $rule }», { $institution }) foi decidida em { $decided }, depois do encerramento de { $close }: é aplicada, mas cobre um incumprimento já consumado.
diag-waiver-after-close-remedy = Assegure-se de que a autoridade quis regularizar o exercício encerrado; a constatação sem derrogação continua indicada.
report-waiver-after-close = decidida depois do encerramento do exercício ({ $close })
report-waiver-decision = { $decision } de { $decided } ({ $body })
report-waiver-period = de { $from } a { $until }
report-fact-waiver-decision = Decisão
report-fact-waiver-period = Efeito
report-fact-waiver-reason = Motivo
report-section-waivers = Derrogações aplicadas ({ $count })

### Hipóteses (--given) e ajustamentos de inspeção (--adjustments)
cli-check-arg-given = Hipótese: apreciar como se um dado fosse outro (state_arrears=0, benefits_paid[pensions]=…, CODE:rubrica=…), em francos; nunca se certifica
cli-check-arg-adjustments = Ajustamentos de um inspetor (TOML): dado entregue, valor ajustado, motivo, documento
figure-branch-unknown = o ramo «{ $name }» não existe
figure-not-by-branch = esta rubrica não é pedida por ramo
figure-too-far-back = um processo anual só recua dois exercícios
figure-of-identification = esta rubrica identifica o processo e não se supõe nem se ajusta
figure-of-secretariat = esta rubrica pertence ao ficheiro do Secretariado, não aos ajustamentos
figure-value-number = um número escreve-se em francos, sem separador de milhares, com ponto: 1250000 ou 1250000.50
figure-value-negative = esta rubrica não admite valor negativo
figure-value-whole = uma contagem é um número inteiro
figure-value-date = uma data escreve-se 2024-05-31
figure-value-flag = a resposta é sim ou não
key-why-unit-of-money = só uma rubrica em dinheiro tem unidade
diag-figure-name-invalid = «{ $raw }» não designa nenhum dado: { $detail }.
diag-figure-name-invalid-remedy = Escreva «rubrica», «rubrica[ramo]» ou «rubrica@-1».{ GIVEN($nearest) ->
        [yes] {" "}{ $nearest }
       *[no] {""}
    }
diag-figure-line-unknown = «{ $name }» não é uma rubrica do referencial.
diag-figure-line-unknown-remedy = Corrija o código da rubrica. { $nearest }
diag-figure-value-invalid = «{ $raw }» não é um valor de «{ $line }»: { $detail }.
diag-figure-value-invalid-remedy = Corrija o valor.
diag-given-unmatched = Nenhuma constatação assenta na hipótese feita para «{ $figure }»: nada muda.
diag-given-unmatched-remedy = Verifique a rubrica, o ramo, o exercício e a instituição; «vigie rules explain» diz que rubricas cada regra emprega.
diag-adjustment-unmatched = O ajustamento de «{ $figure }» ({ $institution }, exercício de { $year }) não serviu a nenhuma constatação: { $why }.
diag-adjustment-unmatched-remedy = Verifique a instituição, o exercício e a rubrica do ajustamento.
diag-adjustment-filed-differs = O ajustamento de «{ $figure }» ({ $institution }, exercício de { $year }) parte de um valor entregue de { $seen }; { GIVEN($filed) ->
    [yes] o processo indica { $filed }
   *[no] o processo não indica nenhum
}.
diag-adjustment-filed-differs-remedy = Assegure-se de que o inspetor trabalhou sobre a versão do processo aqui apreciada; o ajustamento é aplicado.
adjustment-why-institution = esta instituição é desconhecida
adjustment-why-year = nenhum processo desse exercício foi apreciado
adjustment-why-undecided = é posterior ao dia da verificação
adjustment-why-own-submission = o processo do exercício anterior, presente, fornece sozinho este dado
adjustment-why-no-finding = nenhuma regra o emprega para este processo
report-hypothesis = Hipótese, e não constatação sobre as contas: { $list }. Os controlos de coerência continuam a ser apreciados sobre as contas; nenhuma certificação se propõe.
report-hypothesis-title = Quadro de conformidade sob hipótese: { $name }, exercício de { $year }
report-supposed = { $figure } = { $value }
report-supposed-of = { $figure } = { $value } ({ $institution })
report-remark-hypothesis = sob hipótese
report-remark-adjusted = sobre dado ajustado
report-value-supposed = { $value } por hipótese (entregue: { $filed })
report-value-adjusted = { $value } após ajustamento (entregue: { $filed }; { $inspector }, { $date }, documento SHA-256 { $document }…)
report-filed-none = nenhum valor
report-adjustment-from = { $filed }
report-adjustment-at = { $filed } [{ $place }]
report-adjustment-by = { $inspector }, em { $date }
report-adjustment-document = SHA-256 { $sha256 }
report-section-adjustments = Ajustamentos de inspeção ({ $count })
report-fact-filed = Entregue
report-fact-restated = Ajustado
report-fact-adjusted-by = Por
report-fact-document = Documento
report-class-hypothesis = sob hipótese, só para comparação
report-class-hyp = { $class } hip.
report-certification-hypothesis = nenhuma: nada se certifica sobre uma hipótese
report-legend-hypothesis = hip.: sob hipótese, sem certificação.

### statistics

key-why-sums-only = só se somam montantes e efetivos
diag-statistics-none = Este referencial não diz que estatísticas totalizar (statistics.toml).
diag-statistics-none-remedy = Indique com «--rulebook» um que o diga, ou acrescente-lhe um ficheiro statistics.toml.
diag-population-invalid = O quadro da população ativa está incorreto: { $detail }.
diag-population-invalid-remedy = Dê um quadro de quatro colunas, state, year, active_population e source, uma linha por Estado e por ano.
population-column = falta a coluna «{ $column }»
population-state = é preciso o código do Estado, duas letras
population-year = é preciso um ano, por exemplo 2023
population-persons = é preciso um número inteiro de pessoas, superior a zero
population-source = é precisa a fonte do número
population-twice = este Estado figura duas vezes para o mesmo ano
cli-statistics-about = Totaliza por Estado e para a região as estatísticas declaradas, sem nada estimar
cli-statistics-arg-paths = Livros de cálculo, tabelas ou pastas
cli-statistics-arg-format = Apresentação: table, json ou csv
cli-statistics-arg-output = Pasta onde escrever statistics.csv e a sua descrição, datapackage.json (Frictionless)
cli-statistics-arg-force = Substitui estes dois ficheiros se existirem
cli-statistics-arg-population = População ativa: quadro state, year, active_population, source; sem ele, não há taxa de cobertura
cli-statistics-arg-details = Reparte também cada Estado por ramo
cli-statistics-arg-year = Totalizar apenas este exercício
cli-statistics-arg-state = Totalizar apenas este Estado
cli-statistics-arg-json-schema = Mostra o esquema JSON de --format json
cli-progress-statistics = Leitura dos processos
cli-statistics-written = Estatísticas escritas: { $path } (statistics.csv, { $rows } linhas; datapackage.json).
statistics-title = Estatísticas declaradas por Estado e para a região: referencial { $rulebook }
statistics-note = Totais do que as instituições declararam; nada é estimado nem completado.
statistics-rejected = { $count ->
    [one] { $count } ficheiro ou linha rejeitado, ausente de todos os totais.
   *[other] { $count } ficheiros ou linhas rejeitados, ausentes de todos os totais.
}
statistics-left-out = { $count ->
    [one] { $count } processo fora do âmbito do referencial não é contado.
   *[other] { $count } processos fora do âmbito do referencial não são contados.
}
statistics-year = Exercício { $year }
statistics-column-area = Estado
statistics-column-institution = Instituição
statistics-column-missing = Não declarou
statistics-region = Região
statistics-heading = { $label }
statistics-currency = montantes em { $code }
statistics-currency-unknown = montantes em moeda desconhecida
statistics-area-currency = { $area } – { $currency }
statistics-value = { $value }
statistics-rounded = ≈ { $value }
statistics-none = n/d
statistics-partial = { $value } ({ $given }/{ $expected })
statistics-no-submission = nenhum processo para o exercício
statistics-missing-figures = { $figures }
statistics-missing-figure = «{ $label }» ({ $why })
statistics-missing-branches = «{ $label }» por ramo: { $branches }
statistics-legend-partial = (n/m): n instituições em m declararam; o total é apenas o dessas n. n/d: ninguém declarou.
statistics-legend-rounded = ≈: montantes declarados em milhares ou milhões; os limites que o arredondamento deixa estão no CSV e no JSON.
statistics-legend-coverage = População ativa: { $sources }.
statistics-legend-coverage-unknown = População ativa: o quadro dado não tem estes Estados ou estes anos, a taxa de cobertura é desconhecida.
statistics-legend-coverage-none = Taxa de cobertura desconhecida: os processos não dizem a população ativa; indique-a com --population.
statistics-package-title = { $rulebook } – estatísticas declaradas, { $years }
statistics-package-description = Totais por Estado e para a região do que as instituições declararam. Nada é estimado: um total diz quantas instituições o declararam em quantas esperadas. As moedas nunca se somam entre si. Um campo vazio é um valor em falta.
statistics-field-year = Exercício
statistics-about-year = Exercício, designado pelo ano do fecho.
statistics-field-area = Âmbito
statistics-about-area = state: um Estado; region: o conjunto dos Estados.
statistics-field-state = Estado
statistics-about-state = Código ISO 3166 do Estado; vazio para a região.
statistics-field-series = Série
statistics-about-series = Identificador da série, o mesmo em todas as línguas.
statistics-field-label = Designação
statistics-about-label = Nome da série.
statistics-field-branch = Ramo
statistics-about-branch = Ramo ou gestão; vazio para o conjunto.
statistics-field-measure = Medida
statistics-about-measure = count: um efetivo; money: um montante, na unidade da moeda; share: uma taxa, 0,5 para 50 %.
statistics-field-currency = Moeda
statistics-about-currency = Código ISO 4217 da moeda de um montante; vazio para um efetivo, ou se for desconhecida.
statistics-field-value = Valor
statistics-about-value = Total do que foi declarado; vazio se ninguém declarou.
statistics-field-value-low = Limite inferior
statistics-about-value-low = O mínimo que o valor pode ser, valendo os montantes arredondados um intervalo.
statistics-field-value-high = Limite superior
statistics-about-value-high = O máximo que o valor pode ser, valendo os montantes arredondados um intervalo.
statistics-field-given = Instituições declarantes
statistics-about-given = Número de instituições incluídas no total.
statistics-field-expected = Instituições esperadas
statistics-about-expected = Número de instituições da lista que deviam ter declarado.
statistics-field-complete = Completo
statistics-about-complete = Verdadeiro se todas as instituições esperadas declararam.
statistics-field-missing = Em falta
statistics-about-missing = Códigos das instituições que não declararam, separados por um espaço.
report-column-figures-expected = Esperados
report-section-definitions = Definições
report-definition = { $label }
statistics-year-money = Exercício { $year }: { $currency }
statistics-year-branches = Exercício { $year }: «{ $label }» por ramo
statistics-year-missing = Exercício { $year }: quem não declarou

### regras confrontadas duas a duas

diag-rules-contradict = Nenhumas contas podem satisfazer ao mesmo tempo as regras «{ $other }» e «{ $id }» ({ $given }).
diag-rules-contradict-remedy = Corrija um dos dois limiares, ou as datas de vigência ou o âmbito de uma das regras: ninguém é obrigado ao impossível.
diag-rule-implied = Quem cumpre «{ $other }» cumpre sempre «{ $id }» ({ $given }): por si só, a regra nada mais exige.
diag-rule-implied-remedy = Torne o limiar mais exigente, elimine a regra, ou diga em «implied_ok», em cada língua, por que se mantém.
diag-implied-ok-stale = A regra «{ $id }» diz em «implied_ok» por que se mantém, mas nenhuma outra regra a implica.
diag-implied-ok-stale-remedy = Retire «implied_ok».
diag-condition-idle = A condição «when» da regra «{ $id }» não tem efeito: { $why }.
diag-condition-idle-remedy = Corrija a condição, ou retire-a se a regra se aplica sempre.
condition-idle-never = nenhum valor possível a satisfaz, pelo que a regra nunca se aplica
condition-idle-always = todos os valores possíveis a satisfazem
pairs-any-accounts = quaisquer que sejam as contas
pairs-coherent-accounts = desde que os controlos de coerência sejam satisfeitos
rules-check-pairs = Regras confrontadas duas a duas: { $decided ->
        [0] nenhum par decidido
        [one] um par decidido
       *[other] { $decided } pares decididos
    }; { $undecided ->
        [0] nenhum por decidir.
        [one] um por decidir, por uma das duas regras não ser linear:
       *[other] { $undecided } por decidir, por uma das duas regras não ser linear:
    }
rules-check-pair = { $one } com { $others }
### cells of .xlsx

intake-detail-cell-type = a célula { $cell } é de um tipo desconhecido, «{ $text }»

### Compêndio e fichas de controlo (`vigie rules handbook`)

cli-rules-handbook-about = Escreve o compêndio das regras e as fichas de controlo, para ler e imprimir, em cada língua (HTML, Markdown ou PDF)
cli-rules-handbook-arg-output = Pasta a criar
cli-rules-handbook-arg-force = Escrever também numa pasta que não está vazia
cli-rules-handbook-arg-format = Formato: html, markdown ou pdf; repetível (por omissão, html e markdown)
cli-rules-handbook-written = Compêndio e fichas de controlo escritos: { $path } ({ $files } ficheiros).
cli-rules-sql-about = Escreve o referencial em SQL, para julgar milhões de processos num motor de base de dados: os mesmos resultados, em números exatos
cli-rules-sql-arg-dialect = Motor: duckdb, spark ou postgres
cli-rules-sql-arg-as-of = Dia em que se julga (AAAA-MM-DD), por omissão o da consulta
cli-rules-sql-arg-output = Ficheiro a escrever, por omissão a saída padrão
cli-rules-sql-written = SQL escrito: { $path } ({ $rules } regras e controlos). O cabeçalho diz que tabelas preencher.
cli-rules-sql-not-expressed = Não expresso neste motor: { $rules }. O cabeçalho do ficheiro diz porquê; o resultado é nulo.
document-contents = Índice
document-fact = { $name }:
document-languages = Outras línguas
example-title = Um exemplo passo a passo
example-computation = Cálculo
example-step = = { $step }
example-that-is = ou seja, { $value }
example-about = cerca de { $number }
example-date = { $date }
report-applies-branch = ramo { $branch }
report-applies-not = exceto { $operand }
report-equation-applies = apenas: { $who }
report-fact-implied = Porque se mantém
handbook-title = Compêndio das normas, rácios e controlos. { $name }
handbook-made-from = Elaborado apenas a partir dos ficheiros do referencial { $id }, edição { $edition }. SHA-256 do referencial: { $sha256 }.
handbook-about = O referencial
handbook-kinds = Instituições abrangidas
handbook-out-of-scope = Fora do âmbito
handbook-out-of-scope-one = { $kind }: { $why }
handbook-pillar = Domínio: { $pillar }
handbook-pillar-weight = Peso do domínio na pontuação: { $weight }.
handbook-controls-note = Um controlo de coerência é uma igualdade ou um limite que a aritmética impõe às contas. Não tem nota; não resolvido, limita a classe.
handbook-filing = Apresentação do processo anual
handbook-filing-note = Estas regras incidem sobre o próprio processo: não pertencem a nenhum domínio e não têm nota.
handbook-grading = Pontuação, classe e certificação
handbook-certification = Certificação
handbook-certification-needs = Exige o cumprimento de: { $rules }.
handbook-named = { $label }
handbook-dictionary = Dicionário das rubricas
handbook-dictionary-note = Uma secção por folha do livro. O código de uma rubrica é o mesmo em todas as línguas.
handbook-column-used = Regras que a utilizam
handbook-used-by = { $rules }
handbook-kind-by-branch = { $kind }, também por ramo
handbook-from-identification = { $definition } Dado da identificação.
handbook-from-secretariat = { $definition } Dado do Secretariado.
handbook-glossary = Glossário
worksheet-title = Fichas de controlo. { $name }
worksheet-how = Uma ficha por domínio. Para cada rubrica: pedir os documentos citados, verificar o montante, compará-lo com a célula do livro apresentado e anotar o valor verificado, a referência do documento e qualquer observação; rubricar a linha.
worksheet-blank = …………………………………………
worksheet-inspector = Inspetor
worksheet-date-and-signature = Local, data e assinatura
worksheet-counted = Nada a pedir: o próprio programa conta, no processo apresentado, o que estas regras utilizam.
worksheet-column-line = A pedir
worksheet-column-cell = Célula do livro
worksheet-column-proof = Documentos comprovativos
worksheet-column-document = Documento visto (ref.)
worksheet-column-remark = Observação
worksheet-column-inspector = Visto
worksheet-line = { $label } ({ $kind })
worksheet-cell = Folha «{ $sheet }», linha { $code }: { $columns }
worksheet-cell-identification = Folha «Identification», chave { $code }
worksheet-cell-secretariat = Registo do Secretariado, fora do livro
worksheet-column-branch = { $branch } ({ $year })
glossary-who = Quem
glossary-institution = instituição de previdência social
glossary-institution-is = Organismo público ou privado encarregado de um regime de segurança social e sujeito ao controlo da Comissão.
glossary-committee = Comissão de Supervisão
glossary-committee-is = Órgão da CIPRES que avalia as instituições, as classifica e dirige recomendações.
glossary-secretariat = Secretariado
glossary-secretariat-is = Secretariado executivo da CIPRES: recebe os processos, regista as datas e os documentos e acompanha as decisões.
glossary-state = Estado-Membro
glossary-state-is = Estado parte no tratado da CIPRES, sob cuja tutela a instituição se encontra.
glossary-technical-ministry = tutela técnica
glossary-technical-ministry-is = Ministério responsável pela previdência social.
glossary-finance-ministry = tutela financeira
glossary-finance-ministry-is = Ministério das finanças; responde pelo que o Estado deve à instituição.
glossary-board = conselho de administração
glossary-board-is = Órgão que aprova as contas e delibera sobre os relatórios da Comissão.
glossary-management = direção-geral
glossary-management-is = Órgão que gere a instituição no dia a dia e elabora o processo anual.
glossary-what = O que se declara
glossary-fiscal-year = exercício
glossary-fiscal-year-is = Período de doze meses abrangido pelas contas; designa-se pelo ano do seu fecho.
glossary-submission = processo anual
glossary-submission-is = Livro de uma instituição para um exercício, entregue ao Secretariado. Não se confunde com a declaração do empregador.
glossary-line = rubrica
glossary-line-is = Grandeza do dicionário, identificada por um código e uma designação, com a definição do que nela se conta.
glossary-figure = montante ou valor
glossary-figure-is = O que um processo indica para uma rubrica, um ramo e um exercício, com a célula onde foi lido.
glossary-branch = ramo ou gestão
glossary-branch-is = Parte das contas mantida à parte: um ramo cobre um risco (prestações familiares, pensões…), uma gestão uma função (gestão administrativa, imobiliária…).
glossary-unit = unidade e precisão
glossary-unit-is = Unidade em que se exprimem os montantes de um processo. Um montante arredondado vale um intervalo; uma regra só se diz infringida se nenhum valor do intervalo a cumprir.
glossary-rules = As regras
glossary-rulebook = referencial
glossary-rulebook-is = Conjunto datado das rubricas, normas, rácios, controlos e tabela de classificação.
glossary-edition = edição
glossary-edition-is = Versão de um referencial; aplica-se a que está em vigor à data de fecho do exercício.
glossary-rule = regra
glossary-rule-is = Norma, rácio de gestão ou controlo de coerência.
glossary-standard = norma
glossary-standard-is = Exigência de qualidade ou de prazo: uma data, uma resposta por sim ou não.
glossary-ratio = rácio de gestão
glossary-ratio-is = Fórmula aplicada aos montantes declarados, com ou sem limiar.
glossary-control = controlo de coerência
glossary-control-is = Igualdade ou limite contabilístico que o processo deve satisfazer.
glossary-pillar = domínio
glossary-pillar-is = Grupo de regras sobre um mesmo aspeto da gestão.
glossary-threshold = limiar
glossary-threshold-is = Valor que separa o conforme do não conforme.
glossary-target = objetivo
glossary-target-is = Valor a partir do qual a nota é máxima.
glossary-zero-mark = limite de nota nula
glossary-zero-mark-is = Valor a partir do qual a nota é nula.
glossary-severity = gravidade
glossary-severity-is = Importância de um incumprimento: crítica, grave ou ligeira. Dá à regra o seu peso no domínio.
glossary-materiality = tolerância
glossary-materiality-is = Parte do maior dos dois membros de um controlo aquém da qual uma diferença de dinheiro é apenas assinalada.
glossary-transition = período transitório
glossary-transition-is = Sequência de limiares datados pelos quais uma regra chega ao seu limiar definitivo.
glossary-national-norm = norma nacional
glossary-national-norm-is = O que o direito de um Estado faz de uma regra regional: outro limiar, ou a falta de transposição. É mostrada ao lado da norma regional.
glossary-bases = Fundamento de um limiar
glossary-adopted-is = Lida no texto oficial.
glossary-reported-is = Lida numa fonte secundária que a atribui à CIPRES ou ao texto em causa; a verificar no texto oficial.
glossary-proposed-is = Proposta por este referencial, com a sua justificação e o seu comparador; só conta para a pontuação.
glossary-identity-is = Verdade aritmética, que não precisa de nenhuma decisão.
glossary-outcomes = Constatações
glossary-finding = constatação
glossary-finding-is = O que uma regra dá para um processo, com a sua prova: fórmula, montantes, células, valor calculado.
glossary-compliant-is = A regra é cumprida, seja qual for o valor que a precisão admite.
glossary-watch-is = A regra é cumprida, mas perto do limiar.
glossary-non-compliant-is = A regra é infringida, seja qual for o valor que a precisão admite.
glossary-indeterminate-is = Os montantes estão demasiado arredondados para decidir.
glossary-not-assessable-is = Falta um montante ou um denominador é nulo; indica-se o motivo. Na classe, conta como incumprimento: calar não compensa.
glossary-not-applicable-is = A regra não se aplica à instituição, ou a sua condição não está preenchida.
glossary-waived-is = Uma decisão numerada e datada afasta a constatação por um tempo; a constatação subjacente continua a ser mostrada.
glossary-informational-is = O valor é calculado e mostrado; nenhum limiar o julga.
glossary-grades = Classificação e seguimento
glossary-mark = nota
glossary-mark-is = De 0 a 100 para cada regra: máxima no objetivo, 50 no limiar, nula no limite de nota nula.
glossary-score = pontuação
glossary-score-is = Resumo das notas, de 0 a 100, em que nenhum domínio compensa outro.
glossary-class = classe
glossary-class-is = De A a E, ou U (não classificada), segundo a pontuação e os incumprimentos.
glossary-certification = certificação de conformidade
glossary-certification-is = Parecer sobre o cumprimento das regras; não é a certificação das contas pelo auditor.
glossary-waiver = derrogação
glossary-waiver-is = Decisão numerada, datada e limitada no tempo que afasta uma constatação.
glossary-recommendation = recomendação
glossary-recommendation-is = O que a Comissão pede a um destinatário, com um prazo.
glossary-deliberation = deliberação
glossary-deliberation-is = Decisão do conselho de administração sobre um relatório da Comissão.
glossary-mission = missão de controlo
glossary-mission-is = Verificação no local e por documentos por um inspetor.
glossary-reply = observações em resposta
glossary-reply-is = O que a instituição responde às constatações antes de o relatório ser definitivo (procedimento contraditório).

### counts of files left aside

report-summary-aside = Postos de parte: { $items }.
report-aside-copies = { $count } { $count ->
    [one] ficheiro, cópia de outro
   *[other] ficheiros, cópias de outros
}
report-aside-superseded = { $count } { $count ->
    [one] processo, substituído por um envio posterior
   *[other] processos, substituídos por envios posteriores
}
### A simulação de uma regra em período transitório

impact-threshold-varied = em vigor (conforme o exercício ou o Estado)
impact-at-once = Limiar atual: o que vincula cada instituição no encerramento do seu exercício. O limiar simulado aplica-se de imediato, sem período transitório.
impact-part-state = direito nacional, { $state }
impact-file-added-with = acrescentado: { $requires }
impact-national-norm = { $name }: { $requires }
### quadro comparativo

diag-ranking-none = Este referencial não diz como estabelecer o quadro comparativo (ranking.toml).
diag-ranking-none-remedy = Indique com «--rulebook» um que o diga, ou acrescente-lhe um ficheiro ranking.toml.
toml-number-between = «{ $raw }» não está entre { $least } e { $most }
cli-rank-about = Estabelece o quadro comparativo: primeiro quem não transmitiu, depois cada categoria de instituições, com a incerteza das posições
cli-rank-arg-paths = Livros, quadros ou pastas
cli-rank-arg-format = Apresentação: table, json, csv, markdown ou pdf; «-o ficha.pdf» basta
cli-rank-arg-internal = Mostra tudo, só para a Comissão: o quadro leva a menção «não publicável»
cli-rank-arg-replies = Notificações, observações em resposta e publicações diferidas (TOML, como samples/replies.toml); sem ele, tudo é anonimizado
cli-rank-arg-pseudonym-key = Ficheiro secreto do Secretariado, para que os pseudónimos sejam os mesmos de um quadro para outro
cli-rank-arg-draws = Número de sorteios da simulação; por omissão, o de ranking.toml
cli-rank-arg-seed = Semente da simulação; por omissão, a de ranking.toml
cli-rank-arg-year = Exercício do quadro; por omissão, o último transmitido
cli-rank-arg-state = Só as instituições deste Estado
cli-rank-arg-json-schema = Mostra o esquema JSON de --format json

ranking-title = Quadro comparativo, exercício { $year }
ranking-internal = NÃO PUBLICÁVEL: documento interno da Comissão, estabelecido antes de expirar o prazo de resposta.
ranking-internal-short = não publicável
ranking-anonymous = { $count ->
        [one] Uma instituição está anonimizada
       *[other] { $count } instituições estão anonimizadas
    }: um nome só consta findo o prazo de resposta ({ $days } dias a contar da notificação).
ranking-section-filing = Transmissões
ranking-filing-counts = { $expected ->
        [one] Uma instituição esperada
       *[other] { $expected } instituições esperadas
    }; { $filed ->
        [0] nenhum processo lido
        [one] um processo lido, dos quais { $intime } transmitidos no prazo
       *[other] { $filed } processos lidos, dos quais { $intime } transmitidos no prazo
    }.{ $missing ->
        [0] {""}
        [one] {""} Uma instituição não tem as transmissões em dia.
       *[other] {""} { $missing } instituições não têm as transmissões em dia.
    }{ $unread ->
        [0] {""}
        [one] {""} De uma instituição não foi lido nenhum processo.
       *[other] {""} De { $unread } instituições não foi lido nenhum processo.
    }
ranking-unread-note = Um processo que não foi lido aqui não prova falta de transmissão: só o registo das receções do Secretariado o estabelece.
ranking-rejected = { $count ->
        [one] Um ficheiro ou uma linha foi rejeitado
       *[other] { $count } ficheiros ou linhas foram rejeitados
    }: um processo rejeitado não é um processo transmitido.
ranking-column-filing = Transmissão
ranking-column-received = Recebido
ranking-column-complete = Completo
ranking-column-publication = Publicação
ranking-column-marking = Menção
ranking-not-filed-days = { $days ->
        [one] não transmitido, um dia de atraso
       *[other] não transmitido, { $days } dias de atraso
    }
ranking-not-filed = não transmitido
ranking-not-read-days = { $days ->
        [one] nenhum lido, devido há um dia
       *[other] nenhum lido, devido há { $days } dias
    }
ranking-not-read = nenhum lido
ranking-received-not-read = recebido pelo Secretariado, não lido aqui
ranking-nothing-assessable = transmitido, nada verificável
ranking-late = { $days ->
        [one] transmitido com um dia de atraso
       *[other] transmitido com { $days } dias de atraso
    }
ranking-undated = transmitido, data não estabelecida
ranking-in-time = no prazo
ranking-not-yet-due = ainda não devido
ranking-received-declared = { $on } (declarado)
ranking-due = devido em { $on }
ranking-to-confirm = Inscrição na lista a confirmar.
ranking-section-kind = Instituições comparadas: { $kind } ({ $count })
ranking-too-few = Sem posições: são precisas pelo menos { $least } instituições comparáveis, há { $count }. Só se indicam os níveis.
ranking-status-mode = Publicado por classes, sem posições; dentro de uma classe, a ordem nada diz.
ranking-last = Última: { $name }, na posição { $interval } em 90 % dos sorteios, e entre as três últimas em { $bottom } deles.
ranking-last-tied = Últimas ex aequo ({ $count }): { $names }.
ranking-fame = À frente: { $first }. Melhor progresso: { $name }, mais { $points } pontos do que no exercício anterior.
ranking-fame-status = Melhor progresso num ano: { $name }.
ranking-column-rank = Posição
ranking-column-score = Pontuação
ranking-column-median = Mediana
ranking-column-interval = 5–95 %
ranking-column-bottom = 3 últ.
ranking-column-group = Gr.
ranking-column-critical = Crít.
ranking-column-major = Grav.
ranking-column-before = Evolução
ranking-column-detail = Observações
ranking-despite = Algumas recusas e classes permanecem a título experimental apesar da decisão { $number } de { $date }, por não decorrerem de normas adotadas, ou referidas por fonte secundária e reconhecidas por uma decisão.
report-said-reply = { $said } – { $reply }
ranking-column-strip = Da 1.ª à { $count }.ª posição
ranking-column-class = { $class }
ranking-place = { $place }
ranking-place-tied = { $place }=
ranking-interval = { $low }–{ $high }
ranking-interval-one = { $rank }
ranking-class-same = { $class }, inalterada
ranking-class-change = { $old } → { $new }
ranking-change-up = { $classes }, +{ $points } pontos
ranking-change-down = { $classes }, −{ $points } pontos
ranking-change-none = { $classes }, mesma pontuação
ranking-before = Num ano: classe { $change }.
ranking-again = «{ $name }» ({ $years ->
        [2] dois exercícios seguidos
        [3] três exercícios seguidos
       *[other] { $years } exercícios seguidos
    })
ranking-repeated = { $count ->
        [one] Incumprimento repetido
       *[other] { $count } incumprimentos repetidos
    }: { $names }.
ranking-without-reported = Classe { $class } sem as normas que só fontes secundárias referem.
ranking-said = { $said }
ranking-said-more = { $said } { $next }
ranking-not-notified = Não notificada.
ranking-reply-pending = Notificada em { $notified }; resposta esperada até { $until }.
ranking-deferred = Publicação diferida ({ $decision } de { $on }): { $ground }
ranking-deferred-until = Publicação diferida até { $until } ({ $decision } de { $on }): { $ground }
ranking-no-reply = Notificada em { $notified }; nenhuma observação recebida no prazo.
ranking-reply = Notificada em { $notified }. Observações da instituição, recebidas em { $on }{ GIVEN($late) ->
        [yes] {" "}fora do prazo (terminado em { $late })
       *[no] {""}
    }: «{ $reply }»
ranking-reply-answered = Notificada em { $notified }. Observações da instituição, recebidas em { $on }{ GIVEN($late) ->
        [yes] {" "}fora do prazo (terminado em { $late })
       *[no] {""}
    }: «{ $reply }» Resposta da Comissão: «{ $answer }»
ranking-section-strips = Amplitude das posições (percentis 5 a 95; ● posição mediana)
ranking-section-classes = Frequência de cada classe nos sorteios
ranking-section-outside = Fora do quadro
ranking-unassessed = { $count ->
        [one] Sem posição, por nada se ter podido verificar, e colocada com as que não têm as transmissões em dia
       *[other] Sem posição, por nada se ter podido verificar, e colocadas com as que não têm as transmissões em dia
    }: { $names }.
ranking-outside = Fora do âmbito do referencial, sem posição; não é um incumprimento: { $names }.
ranking-unmoved = Nenhum sorteio muda a ordem: não depende das ponderações, nem da agregação, nem dos limites das notas.
ranking-moves = O que mais desloca a ordem (quotas de primeira ordem da variância): { $shares }. O resto deve-se aos efeitos conjugados.
ranking-assumption-share = { $name } { $share }
ranking-assumption-weights = ponderações
ranking-assumption-aggregation = agregação
ranking-assumption-marks = objetivos e limites de nota nula
ranking-assumption-figures = precisão dos montantes
ranking-section-terms = Em que bases
ranking-terms-rulebook = { $rulebook }, em { $asof }. Lista: { $list }.
ranking-terms-bases = Normas pontuadas: { $adopted } adotadas, { $reported } referidas, { $proposed } propostas.
ranking-terms-draws = Simulação: { $draws } sorteios, semente { $seed }; ponderações de Dirichlet (concentração { $concentration }); objetivos e limites de nota nula deslocados em { $shift } no máximo.
ranking-terms-reading = A ordem é a das classes, depois a das pontuações. As instituições de um mesmo grupo não se distinguem: os seus intervalos sobrepõem-se (Gr.: grupo). O sinal «=» indica igualdade. Mediana e 5–95 %: posição mediana nos sorteios e intervalo que contém nove em dez. 3 últ.: parte dos sorteios em que a instituição está entre as três últimas.
ranking-name = { $name }.
ranking-outside-count = { $count ->
        [one] Uma instituição está fora do âmbito do referencial, sem posição
       *[other] { $count } instituições estão fora do âmbito do referencial, sem posição
    }; não é um incumprimento.
ranking-terms-breaches = Crít. e Grav.: incumprimentos críticos e graves, os que limitam a classe + os de normas propostas, que só entram na pontuação.

### interrupted

cli-interrupted = { $written ->
    [0] Interrompido. Nada foi escrito.
    [one] Interrompido. O resultado de um processo está escrito; havia mais.
   *[other] Interrompido. Os resultados de { $written } processos estão escritos, em linhas inteiras; havia mais.
}
### ce que doit l’État, méthode, rectifications, vue par État

key-why-money-only = só montantes se imputam a uma dívida do Estado
cli-rank-arg-method = Diz numa página como o quadro é elaborado, e termina
cli-rank-arg-decision = Decisão da sessão: «n.º 12, 2024-11-20»; sem ela, tudo é a título experimental
report-column-weight = Peso

ranking-title-state = Quadro comparativo, exercício { $year }: { $state }
ranking-withheld = { $count ->
        [one] Uma linha anónima é retida
       *[other] { $count } linhas anónimas são retidas
    }: menos de { $least } na mesma situação, ou todas da mesma classe, um pseudónimo não esconderia ninguém.
ranking-other-terms = { $case }: classe { $class }.
ranking-unaudited = Auditoria não comprovada.
ranking-without-score = Sem { $debt }: classe { $class }, pontuação { $score }.
ranking-without = Sem { $debt }: classe { $class }.
ranking-without-same = Sem { $debt }: mesma classe.
ranking-without-not-computed = Sem { $debt }: não calculado ({ $why }).
ranking-not-computed = não calculado: { $why }
ranking-why-missing = falta a rubrica «{ $line }»
ranking-why-exceeds = o montante devido excede a rubrica «{ $line }», de que faz parte
ranking-ordinal-mode = { $sessions ->
        [one] A posição só consta depois de um exercício anterior notificado cujo prazo de resposta terminou
       *[other] A posição só consta depois de { $sessions } exercícios anteriores notificados cujo prazo de resposta terminou
    }; as outras instituições constam por classe e, dentro de uma classe, a sua ordem nada diz.
ranking-among = Posições entre as { $count } instituições comparáveis de todos os Estados do quadro.
ranking-public-list = Na lista pública das instituições em falta desde { $since }.
ranking-corrected-class = Retificado em { $on }: classe publicada antes, { $former }. Motivo: { $reason }
ranking-corrected-score = Retificado em { $on }: pontuação publicada antes, { $former }. Motivo: { $reason }
ranking-corrected-status = Retificado em { $on }: situação de transmissão publicada antes, { $former }. Motivo: { $reason }
ranking-corrected-rank = Retificado em { $on }: posição publicada antes, { $former }. Motivo: { $reason }
ranking-corrected-text = Retificado em { $on }: texto publicado antes, { $former }. Motivo: { $reason }
ranking-decided = Decisão { $number } de { $on } ({ $session }): mantém-se a classe proposta.
ranking-decided-class = Decisão { $number } de { $on } ({ $session }): classe { $class }.
ranking-decided-reason = Motivo: { $text }
ranking-decided-inspector = Inspetor: { $text }.
ranking-decided-rapporteur = Relator: { $text }.
ranking-section-record = Transmissões ao longo dos exercícios
ranking-no-file-read = nenhum processo lido
ranking-record-note = «Nenhum processo lido»: não foi dado nenhum ficheiro desse exercício anterior; isso não prova falta de transmissão.
ranking-column-due = Prazo
ranking-section-critical = Incumprimentos críticos
ranking-column-rule = Regra
ranking-column-caps = Efeito
ranking-column-years = Exercícios
ranking-caps = limita a classe
ranking-caps-not = só pontuação
ranking-no-critical = Nenhum incumprimento crítico.
ranking-no-critical-shown = Nenhum incumprimento crítico entre as linhas mostradas.
ranking-critical-count = { $count ->
        [one] Um incumprimento crítico
       *[other] { $count } incumprimentos críticos
    } em { $institutions ->
        [one] uma instituição.
       *[other] { $institutions } instituições.
    }
ranking-section-debts = Com e sem o que o Estado deve
ranking-column-accounts = Contas
ranking-column-owed = Devido pelo Estado
ranking-accounts-as-filed = tal como estão
ranking-accounts-without = sem { $debt }
ranking-accounts-without-more = nem { $debt }
ranking-debts-note = Como se o Estado tivesse pago estes montantes no dia do fecho, pela mesma notação; é uma hipótese, não uma constatação. Uma rubrica em falta continua em falta. «vigie rank --method» diz que montantes se deslocam.

# What the public sees of a row that may not be named.
ranking-late-undisclosed = transmitido fora do prazo
ranking-filed = transmitido
ranking-hidden = Ainda não publicável.
ranking-hidden-pending = Notificado; prazo de resposta em curso.
ranking-hidden-deferred = Publicação diferida.
ranking-hidden-deferred-until = Publicação diferida até { $until }.
ranking-not-published = não publicado
ranking-anonymous-rows = Linhas anónimas: só a classe é mostrada; qualquer outra menção faria reconhecer a instituição.
site-section-reply = Direito de resposta
cures-by-filing = Classe U por omissão: faltam demasiados montantes para dizer o que a elevaria; completar o processo é o que primeiro altera esta classificação.
ranking-withheld-key = { $count ->
        [one] Uma linha anónima é retida
       *[other] { $count } linhas anónimas são retidas
    }: os pseudónimos tirados destes ficheiros poderiam ser decifrados; indique uma chave do Secretariado («--pseudonym-key»).
ranking-filing-counts-filed = { $expected ->
        [one] Uma instituição esperada
       *[other] { $expected } instituições esperadas
    }; { $filed ->
        [0] nenhum processo lido
        [one] um processo lido
       *[other] { $filed } processos lidos
    }.{ $missing ->
        [0] {""}
        [one] {""} Uma instituição não tem as transmissões em dia.
       *[other] {""} { $missing } instituições não têm as transmissões em dia.
    }{ $unread ->
        [0] {""}
        [one] {""} Nenhum processo foi lido de uma instituição.
       *[other] {""} Nenhum processo foi lido de { $unread } instituições.
    }
ranking-filing-counts-shown = { $expected ->
        [one] Uma instituição esperada
       *[other] { $expected } instituições esperadas
    }, das quais { $shown ->
        [0] nenhuma é mostrada
        [one] uma é mostrada
       *[other] { $shown } são mostradas
    }.{ $filed ->
        [0] {""}
        [one] {""} Entre estas, um processo lido.
       *[other] {""} Entre estas, { $filed } processos lidos.
    }{ $missing ->
        [0] {""}
        [one] {""} Uma instituição não tem as transmissões em dia.
       *[other] {""} { $missing } instituições não têm as transmissões em dia.
    }{ $unread ->
        [0] {""}
        [one] {""} Nenhum processo foi lido de uma instituição.
       *[other] {""} Nenhum processo foi lido de { $unread } instituições.
    }

method-title = Como é elaborado o quadro comparativo: { $rulebook }
method-choices = { $proposed } das { $count } opções de método são propostas deste referencial: a Comissão pode alterá-las em ranking.toml.
method-section-order = A ordem
method-order-filing = Primeiro as instituições que nada transmitiram, ou nada de verificável: têm um quadro próprio, o primeiro.
method-order-kinds = As instituições são comparadas dentro da sua categoria, nunca entre categorias. Abaixo de { $least } instituições comparáveis não há posição.
method-order-class = Dentro de uma categoria decide a classe, depois a pontuação: uma instituição retida por um incumprimento crítico nunca passa à frente de outra de melhor classe. Com classe e pontuação iguais há empate, e isso é dito.
method-order-default = Uma instituição não classificada por defeito (U) vem depois da classe E. Uma fora do âmbito não tem posição: não é um incumprimento.
method-order-withheld = Omitir nunca compensa: o que não pôde ser verificado conta como incumprimento, na nota, na classe e em cada sorteio.
method-section-score = Notas, pesos e pontuação
method-section-class = Classes e limites
method-section-simulation = Solidez das posições: a simulação
method-simulation-what = A classificação é refeita em cada sorteio com outros pesos, outra agregação, outros objetivos e limites de nota nula, e cada montante em qualquer ponto do intervalo da sua precisão.
method-simulation-stays = Não se movem: os limiares, os incumprimentos e os limites de classe que deles decorrem. São constatações, não opções de método. Uma rubrica em falta ou não comprovada fica com nota 0.
method-simulation-generator = Gerador SplitMix64. Cada número sorteado depende apenas da semente, do número do sorteio e do nome do que se sorteia: os mesmos ficheiros e a mesma semente dão o mesmo quadro, byte a byte, em qualquer computador.
method-simulation-result = Daí resultam, para cada instituição, a posição mediana, o intervalo do 5.º ao 95.º percentil, a frequência de cada classe e a de estar entre as três últimas. As instituições cujos intervalos se sobrepõem formam um grupo e não são diferenciadas.
method-simulation-sensitivity = A parte de cada hipótese nas deslocações de posição é uma parte de primeira ordem da variância; o restante resulta dos seus efeitos conjugados.
method-column-parameter = Opção
method-column-value = Valor
method-draws = Sorteios
method-seed = Semente
method-concentration = Concentração dos pesos
method-mark-shift = Objetivos e limites
method-at-most = ± { $value } no máximo
method-aggregations = Agregação
method-ways = { $ways }
method-way-geometric = média geométrica
method-way-arithmetic = média aritmética
method-way-equal = pesos iguais
method-section-publication = Publicação
method-mode = Modo de publicação
method-mode-status = classes e transmissões, sem posições
method-mode-ordinal = posições com os seus intervalos
method-reply-days = Prazo de resposta
method-days = { $days ->
        [one] um dia
       *[other] { $days } dias
    }
method-ordinal-after = Exercícios antes da posição
method-public-list = Lista pública de faltas
method-least-comparable = Instituições comparáveis
method-publication-anonymous = Até ao termo do prazo de resposta, a linha tem um pseudónimo que só quem detém os processos pode formar. Linhas anónimas demasiado poucas para se esconderem umas às outras são retidas.
method-publication-reply = As observações da instituição são impressas na íntegra ao lado da sua linha, com a resposta da Comissão. Uma publicação diferida enuncia a decisão e o motivo.
method-publication-corrected = Depois de uma retificação, o valor publicado antes continua visível, com data e motivo. Uma decisão de sessão que se afaste da proposta é impressa com os seus motivos.
method-publication-internal = A opção «--internal» mostra tudo, só para a Comissão, e marca cada página como não publicável.
method-section-state = Com e sem o que o Estado deve
method-state-how = As contas são notadas uma segunda vez pelas mesmas regras, como se o Estado tivesse pago no dia do fecho; cada dívida acresce às anteriores. Uma rubrica em falta continua em falta; se o montante devido não for declarado, nada é calculado, e isso é dito.
method-state-without = Sem { $debt }
method-state-moved = Montante: «{ $owed }». Aumentam nesse valor: { $adds }. Diminuem nesse valor: { $takes }.
method-section-sources = Fontes
method-file = Ficheiro { $file }
method-practice = Práticas seguidas
method-source-handbook = OCDE/CCI, manual dos indicadores compostos (2008): normalizar, ponderar, agregar e depois pôr à prova; publicar a posição como mediana com o seu intervalo, empates e exclusões ditos.
method-source-sensitivity = Saltelli e outros, Global Sensitivity Analysis (2008): partes de primeira ordem.
method-source-precision = Reporte europeu (EBA, Solvência II): um montante representa um intervalo de meia unidade da sua precisão.
method-source-reply = Direito de resposta: GAO (7 a 30 dias), GAFIC (duas semanas); diretiva europeia sobre requisitos de fundos próprios, art. 68.º: publicação anonimizada ou diferida, motivo enunciado.
method-source-level = Painel de avaliação do mercado único: nível e evolução, atrasos contados à parte; ITIE: sem relatório no prazo, suspensão.
### Certificados assinados, chaves, verificação (`vigie certify`, `verify`, `keys`)

cli-certify-about = Emite um certificado assinado para cada processo, incluindo as recusas; sem decisão da sessão, traz a menção «a título experimental»
cli-certify-arg-paths = Livros, tabelas ou pastas
cli-certify-arg-key = Chave secreta que assina (ficheiro no formato minisign)
cli-certify-arg-output = Pasta a escrever: um documento, a sua assinatura e uma página por instituição; aparece completa ou não aparece
cli-certify-arg-decision = Decisão da sessão: «n.º 12, 2024-11-20»; sem ela, tudo é a título experimental
cli-certify-arg-session = Sessão que emite, tal como se designa
cli-certify-arg-previous = Processos do exercício anterior: servem de comparação e não são certificados
cli-certify-arg-adjustments = Correções de inspeção (TOML): decidem, e o certificado nomeia-as
cli-certify-arg-force = Substitui os certificados que se voltam a emitir, ou uma contra-assinatura; em mais nada se toca
cli-certify-arg-pdf = Escreve também cada certificado em PDF
cli-certify-arg-countersign = Contra-assina este certificado, assinado por outra chave reconhecida (--trusted): a sua data fica provada; repetível
cli-certify-arg-trusted = Chaves reconhecidas (TOML ou .pub): a primeira assinatura é verificada antes de ser contra-assinada
cli-certify-arg-year = Certificar apenas este exercício
cli-certify-arg-state = Certificar apenas este Estado (código ISO)
cli-certify-arg-as-of = Dia da apreciação e da emissão (AAAA-MM-DD), hoje por omissão
cli-certify-arg-json-schema = Mostra o esquema JSON de um certificado
cli-arg-passphrase-file = Ficheiro cuja primeira linha é a frase-passe; senão a variável VIGIE_PASSPHRASE, senão é pedida
cli-certify-written = { $count ->
        [one] Um certificado escrito
       *[other] { $count } certificados escritos
    } em { $path }
cli-countersigned = Contra-assinatura escrita: { $path } (chave { $key })
cli-check-arg-bundle = Reúne neste ficheiro .zip processos, referencial, opções e resultado: «vigie verify FILE.zip --replay» refaz o controlo
cli-verify-about = Diz se certificados são autênticos, e refaz os controlos; código de saída: 0 autêntico, ou pacote refeito de modo idêntico; 10 caducado; 11 revogado; 12 alterado ou sem signatário reconhecido; 13 controlo não refeito, ou não de modo idêntico; 2 ficheiro ilegível
cli-verify-arg-files = Certificados (.json, com a assinatura .minisig ao lado) ou pacotes (.zip)
cli-verify-arg-trusted = Chaves reconhecidas: o ficheiro TOML, ou uma só chave pública (.pub); sem elas, nenhuma assinatura é reconhecida
cli-verify-arg-inputs = Pasta, ou pacote, onde estão os processos: são reconhecidos pelo seu resumo criptográfico
cli-verify-arg-replay = Refaz todo o controlo, e diz o que difere
cli-verify-arg-as-of = Dia da verificação (AAAA-MM-DD), hoje por omissão; o registo é lido tal como estava nesse dia
cli-verify-arg-format = Apresentação: table ou json
cli-keys-about = Chaves que assinam, e chaves reconhecidas
cli-keys-new-about = Cria uma chave, protegida por uma frase-passe
cli-keys-new-arg-file = Ficheiro da chave secreta a criar; a chave pública é escrita ao lado (.pub)
cli-keys-new-arg-name = De quem é a chave, tal como a verificação o dirá
cli-keys-new-arg-trusted = Ficheiro das chaves reconhecidas onde a inscrever; criado se não existir
cli-keys-new-arg-without-passphrase = Sem frase-passe: quem tem o ficheiro pode assinar
cli-keys-new-arg-as-of = Primeiro dia de validade (AAAA-MM-DD), hoje por omissão
cli-keys-new-arg-role = Para que é reconhecida: issuer (emitir certificados) ou witness (contra-assiná-los); ambos por omissão
cli-keys-revoke-about = Revoga uma chave no ficheiro das chaves reconhecidas: nada do que assinou é aceite sem prova da sua data
cli-keys-revoke-arg-id = Identificador da chave
cli-keys-revoke-arg-trusted = Ficheiro das chaves reconhecidas
cli-keys-revoke-arg-on = Dia desde o qual outros a podem ter tido (AAAA-MM-DD), hoje por omissão
cli-keys-show-about = Mostra chaves públicas, ou as chaves reconhecidas
cli-keys-show-arg-files = Chaves, ou ficheiros de chaves reconhecidas
cli-keys-rotate-about = Substitui uma chave por uma nova no ficheiro das chaves reconhecidas
cli-keys-rotate-arg-old = Identificador da chave que sai
cli-keys-rotate-arg-file = Ficheiro da nova chave secreta
cli-keys-rotate-arg-trusted = Ficheiro das chaves reconhecidas
cli-keys-rotate-arg-name = De quem é a nova chave; por omissão, do mesmo titular
cli-keys-rotate-arg-revoke = A chave antiga perdeu-se ou é conhecida de outrem: nada do que assinou é admitido sem prova da sua data
cli-keys-rotate-arg-without-passphrase = Sem frase-passe: quem tem o ficheiro pode assinar
cli-keys-rotate-arg-as-of = Primeiro dia da nova chave (AAAA-MM-DD), hoje por omissão
cli-keys-made = Chave secreta: { $path } (a guardar fora de linha); chave pública: { $public } (a publicar)
cli-keys-windows = No Windows, { $path } tem os direitos da sua pasta: coloque-o onde só o próprio possa ler.
cli-keys-ask = Frase-passe de { $path }:
cli-keys-ask-again = Mais uma vez:
diag-key-unusable = A chave não pode servir: { $detail }.
diag-key-unusable-remedy = Indique o ficheiro de uma chave secreta no formato minisign, tal como «vigie keys new» o escreve, e a sua frase-passe.
diag-passphrase-missing = A chave está protegida, e nenhuma frase-passe foi dada.
diag-passphrase-missing-remedy = Escreva-a no terminal quando for pedida, ou dê-a por --passphrase-file ou pela variável VIGIE_PASSPHRASE; nunca na linha de comandos.
diag-passphrase-unfit = Nenhuma chave é criada: { $detail }.
diag-passphrase-unfit-remedy = Escreva duas vezes a mesma frase-passe no terminal, ou dê-a por --passphrase-file ou pela variável VIGIE_PASSPHRASE; --without-passphrase cria uma chave com a qual pode assinar quem tiver o ficheiro.
certify-passphrase-none = nenhuma frase-passe é dada para a proteger
certify-passphrase-empty = a frase-passe está vazia
certify-passphrase-differs = a frase-passe escrita de novo é outra
diag-passphrase-exposed = Outros utilizadores desta máquina podem ler a frase-passe.
diag-passphrase-exposed-remedy = Retire-lhes esse direito (chmod 600); se alguém pôde copiar a frase e a chave, substitua a chave: vigie keys rotate --revoke.
diag-trusted-fixed = O ficheiro das chaves reconhecidas não está escrito de modo a poder ser alterado aqui.
diag-trusted-fixed-remedy = Escreva cada chave numa tabela própria, sob [[key]], como faz «vigie keys new»; ou faça a alteração à mão.
diag-key-exposed = Outros utilizadores desta máquina podem ler a chave secreta.
diag-key-exposed-remedy = Retire-lhes esse direito (chmod 600); se alguém a pôde copiar, substitua-a: vigie keys rotate --revoke.
diag-public-key-invalid = «{ $raw }» não é uma chave pública.
diag-public-key-invalid-remedy = Copie a linha que começa por RW, tal como «vigie keys show» a mostra.
diag-bundle-invalid = O pacote não pode servir: { $detail }.
diag-bundle-invalid-remedy = Peça-o de novo a quem o fez: «vigie check --bundle» escreve-os.
diag-validity-over = O certificado de { $institution } teria caducado em { $until }, antes da sua emissão ({ $issued }): não é assinado.
diag-validity-over-remedy = Dê o dia em que foi emitido (--as-of), ou uma decisão mais recente.
diag-certificate-left-out = Este certificado não é exportado: { $detail }.
diag-certificate-left-out-remedy = Retire-o da pasta, ou dê a assinatura, as chaves reconhecidas (--trusted) e o registo (--register) que lhe correspondem.
diag-certificate-countersigned = Este certificado está contra-assinado; outro documento tomaria o seu lugar, e perder-se-ia a prova da sua data.
diag-certificate-countersigned-remedy = Emita noutra pasta, ou guarde primeiro o certificado noutro lado com as suas duas assinaturas.
diag-countersign-refused = Nada foi contra-assinado nem inscrito: { $detail }.
diag-countersign-refused-remedy = Dê um certificado acompanhado da sua assinatura (.minisig); contra-assina-se com outra chave que não a sua, e só é suspenso, retirado ou renovado se estiver inscrito no registo.
certify-key-foreign = não é uma chave secreta do minisign
certify-key-damaged = o ficheiro está truncado ou danificado, ou o minisign criou-o sem frase-passe e portanto sem soma de controlo
certify-key-passphrase = a frase-passe não é a certa
certify-key-not-made = o sistema não deu aleatoriedade ou memória suficiente
certify-bundle-damaged = não é um ficheiro zip inteiro
certify-bundle-foreign = não foi escrito por «vigie check --bundle»
certify-bundle-name = o nome «{ $name }» poderia levar para fora do pacote, ou figura nele duas vezes
certify-bundle-large = contém mais do que é admitido
certify-bundle-differs = «{ $name }» não está tal como o sumário do pacote o diz
certify-bundle-member = o seu sumário diz em «{ $name }» o que aí não pode ser dito
certify-bundle-result = não contém um resultado legível
certify-countersign-foreign = não é um certificado
certify-countersign-same = foi esta mesma chave que o assinou
certify-countersign-name = o nome do ficheiro contém um carácter de controlo, que depois de assinado se leria de outro modo: mude-lhe o nome
certify-not-in-register = o registo não o tem, ou tem outro documento para esta instituição e este exercício
certify-mark = Certificados de conformidade escritos pelo vigie. «vigie certify --force» substitui os que volta a emitir, e não toca em mais nada.
certify-title = { $count ->
        [0] Nenhum certificado emitido
        [one] Um certificado emitido
       *[other] { $count } certificados emitidos
    }
certify-experimental-count = { $count ->
        [one] Um é
       *[other] { $count } são
    } a título experimental, em { $total }: sem decisão da sessão (--decision), ou recusas que nenhuma norma adotada ou reconhecida sustenta.
certify-without = { $count ->
        [one] Um processo está fora do âmbito: não há certificado a emitir.
       *[other] { $count } processos estão fora do âmbito: não há certificado a emitir.
    }
certify-keys-title = { $count ->
        [0] Nenhuma chave
        [one] Chave pública
       *[other] { $count } chaves públicas
    }
certify-key-name = Titular
certify-key-id = Identificador
certify-key-public = Chave pública
certify-key-validity = Validade
certify-key-from = a partir de { $from }
certify-key-from-to = de { $from } a { $to }
certify-key-role = Reconhecida para
certify-role-issuer = emitir certificados
certify-role-witness = contra-assinar
certify-key-revoked = Revogada em
certificate-title = { $opinion }: { $name }, exercício de { $year }
certificate-watermark = a título experimental
certificate-experimental = a título experimental
certificate-decided = por decisão
certificate-experimental-despite = A título experimental apesar da decisão: esta recusa não decorre de normas adotadas, nem de normas relatadas que a decisão reconheça.
certificate-institution = { $name } ({ $code }, { $state })
certificate-class = classe { $class }
certificate-class-provisional = { $class }, provisória
certificate-class-score = classe { $class }, pontuação { $score }
certificate-decision = decisão { $number } de { $date }
certificate-no-decision = nenhuma: a título experimental
certificate-rulebook = { $name } ({ $id })
certificate-rulebook-changed = Não é a edição fornecida com o vigie, palavra por palavra.
certificate-verify = O documento assinado é o ficheiro JSON, não esta página. Verifique-o com a ferramenta minisign e a chave pública que a Comissão publica: uma chave impressa aqui nada prova enquanto não for comparada com essa. O vigie diz também se o certificado caducou e, com o registo (--register), se foi suspenso, retirado ou substituído; refaz o controlo a partir dos processos (--inputs, --replay).
certificate-code = Este código traz o resumo criptográfico do documento, a chave que o assinou e o modo de o verificar.
certificate-code-name = Código QR de verificação
certificate-section-reservations = Reservas e pontos não conformes
certificate-section-grounds = Fundamentos
certificate-section-inputs = Peças em que assenta
certificate-section-verify = Como o verificar
certificate-column-opinion = Certificação
certificate-column-standing = Alcance
certificate-column-file = Ficheiro
certificate-column-role = Peça
certificate-column-hash = Resumo SHA-256
certificate-fact-institution = Instituição
certificate-fact-year = Exercício
certificate-fact-opinion = Certificação
certificate-fact-decision = Decisão
certificate-fact-session = Sessão
certificate-fact-issued = Emitido em
certificate-fact-valid = Válido até
certificate-fact-cure = A corrigir até
certificate-fact-rulebook = Referencial
certificate-fact-file = Documento
certificate-fact-hash = Resumo SHA-256
certificate-fact-key = Chave
certificate-fact-minisign = Com minisign
certificate-fact-vigie = Com vigie
certificate-fact-program = Feito por
certificate-role-submission = processo anual
certificate-role-year-before = processo de um exercício anterior
certificate-role-institutions = lista das instituições
certificate-role-secretariat = ficheiro do Secretariado (receções, peças vistas, derrogações)
certificate-role-adjustments = correções de inspeção
certificate-role-layout = apresentação
verify-title = { $count ->
        [one] Verificação em { $day }
       *[other] Verificação de { $count } ficheiros em { $day }
    }
verify-no-trusted = Nenhuma chave é reconhecida: dê o ficheiro das chaves publicadas pela Comissão (--trusted). Uma chave junta ao certificado nada provaria.
verify-genuine = autêntico
verify-genuine-experimental = autêntico, e a título experimental: sem efeito
verify-expired = autêntico, mas caducado
verify-revoked = revogado
verify-tampered = não autêntico
verify-untrusted = sem signatário reconhecido
verify-not-replayable = a assinatura é válida, mas o controlo não se refaz de modo idêntico
verify-bundle-same = { $count ->
        [one] controlo refeito: mesmo resultado para o processo
       *[other] controlo refeito: mesmo resultado para os { $count } processos
    }
verify-bundle-differs = controlo refeito: o resultado difere
verify-bundle-sound = pacote inteiro, que ninguém assinou; controlo não refeito (--replay): não prova nada
verify-bundle-empty = controlo refeito: não há nenhum processo a apreciar, o pacote não prova nada
verify-bundle-faulty = o controlo não pode ser refeito: o pacote contém erros
verify-bundle-fault = { $path }: { $detail }
verify-bundle-unusable = pacote inutilizável
verify-unread = ilegível
verify-bundle-unsigned = um pacote não é assinado: quem o fez lê-se nos certificados que nomeiam os mesmos resumos
verify-fact-standing = Estado
verify-fact-reasons = Porquê
verify-fact-notes = A saber
verify-fact-signature = Assinatura
verify-fact-says = O que diz
verify-fact-inputs = Peças
verify-fact-replay = Controlo refeito
verify-fact-hash = Resumo SHA-256
verify-fact-differences = O que difere
verify-says = { $name } ({ $code }), exercício de { $year }: { $opinion ->
        [certified] certificação sem reservas
        [certified-with-reservations] certificação com reservas
        [refused] recusa de certificação
        [unable-to-certify] impossibilidade de certificar
       *[other] { $opinion }
    }, classe { $class }
verify-signed-by = { $name } (chave { $key })
verify-claims = invoca a chave { $key }
verify-renewed = { $day }, por renovação (o documento diz { $stated })
verify-day = { $day }
verify-issued-registered = { $day }, inscrito no registo em { $on }
verify-issued-countersigned = { $day }, contra-assinado em { $on } por { $name }
verify-issued-unproved = { $day }, data não provada: nem registo nem contra-assinatura; quem rouba uma chave pode antedatar
verify-inputs = { $found } em { $total } encontradas tal e qual
verify-replayed = mesmas constatações, mesma classe, mesma proposta; a decisão, a sua data e a sessão são as que o certificado enuncia
verify-difference = { $place }: { $stated } → { $found }
verify-more-differences = { $count ->
        [one] e mais uma diferença
       *[other] e mais { $count } diferenças
    } (--format json dá-as todas)
verify-malformed = não é um certificado em forma canónica: foi modificado, ou nunca o foi
verify-content = diz em «{ $member }» o que nenhum certificado aí pode dizer
verify-unsigned = não tem assinatura ao seu lado (.minisig)
verify-signature-malformed = a assinatura não tem a forma do minisign, ou traz algo que não foi assinado
verify-signature-differs = a assinatura não é a deste documento: um dos dois foi modificado
verify-signed-otherwise = foi assinado para outra coisa que não a sua emissão: { $comment }
verify-key-untrusted = a chave { $key } não está entre as reconhecidas
verify-key-of-witness = a sua chave é reconhecida para contra-assinar certificados, não para os emitir
verify-key-not-yet = está datado de antes da validade da sua chave, que começa em { $from }
verify-key-no-longer = está datado de depois da validade da sua chave, que terminou em { $to }
verify-key-revoked = a sua chave estava revogada quando foi emitido (em { $on })
verify-key-revoked-unproved = a sua chave foi revogada em { $on }, e nada prova que tenha sido emitido antes
verify-issued-later = está datado de um dia que ainda não chegou ou que não o é ({ $day })
verify-comment-differs = a assinatura nomeia outro: { $comment }
verify-expired-on = a sua validade terminou em { $on }
verify-not-registered = o registo não o tem
verify-register-differs = o registo tem outro documento para esta instituição e este exercício ({ $hash })
verify-suspended = está suspenso desde { $on }
verify-withdrawn = foi retirado em { $on }
verify-replaced = outro certificado tomou o seu lugar em { $on }
verify-input-changed = «{ $name }» é aqui outro ficheiro, ou foi modificado
verify-input-missing = «{ $name }» não se encontra
verify-rulebook-differs = o referencial não é o do certificado (aqui { $hash })
verify-not-replayed = o controlo não pôde ser refeito
verify-replay-differs = { $count ->
        [one] o controlo refeito difere num ponto
       *[other] o controlo refeito difere em { $count } pontos
    }
verify-note-register = suspensão, retirada e substituição não foram procuradas: dê o registo (--register)
verify-note-renamed = foi assinado com o nome «{ $name }»
verify-note-key-out-of-use = a sua chave não serve desde { $on }, e nada prova que tenha sido emitido antes
verify-note-search = algumas pastas não puderam ser percorridas por inteiro: direitos, profundidade ou número de ficheiros
verify-note-countersignature = a contra-assinatura não prova nada: { $because }
verify-void-malformed = não tem a forma de minisign, ou contém algo que não foi assinado
verify-void-same = é da chave que emitiu o certificado
verify-void-issuer = a sua chave é reconhecida para emitir certificados, não para os contra-assinar
verify-void-differs = não é a deste documento
verify-void-otherwise = foi assinada para outra coisa
verify-void-day = a sua data, { $on }, está fora da validade da chave, é anterior à emissão ou futura
verify-void-revoked = a sua chave foi revogada em { $on }: quem a tem pode antedatar
cli-export-about = Escreve para os parceiros um conjunto de dados Frictionless: avaliações, constatações, estatísticas, acompanhamento, certificados e nomenclaturas
cli-export-arg-paths = Livros, tabelas ou pastas
cli-export-arg-to = Pasta a escrever: ficheiros CSV e datapackage.json; aparece completa ou não aparece
cli-export-arg-register = Registo de acompanhamento: recomendações, e o que foi feito dos certificados
cli-export-arg-certificates = Pasta de certificados emitidos: exportam-se os que se verificam (--trusted)
cli-export-arg-trusted = Ficheiro das chaves reconhecidas (TOML)
cli-export-arg-population = População ativa, para as taxas de cobertura
cli-export-arg-decision = Decisão da sessão: «n.º 12, 2024-11-20»; sem ela, tudo é a título experimental
cli-export-arg-licence = Licença dos dados, tal como o seu detentor a concede: CC-BY-4.0, CC0-1.0, ODbL-1.0, ODC-BY-1.0, Etalab-2.0
cli-export-arg-force = Substitui um conjunto de dados anterior
cli-export-written = { $tables } tabelas escritas em { $path }
cli-export-no-licence = Nenhuma licença é dada (--licence): quem recebe estes dados não sabe o que pode fazer com eles.
export-mark = Conjunto de dados escrito pelo vigie. «vigie export --force» substitui-o.
export-title = Dados de supervisão da proteção social ({ $rulebook })
export-description = Avaliações, constatações, estatísticas, acompanhamento e certificados tal como o controlo os estabelece em { $day }. Uma célula vazia é um valor em falta; nada é estimado. As classes e certificações sem decisão da sessão são a título experimental.
export-table-assessments = Avaliações: uma linha por instituição e exercício
export-table-findings = Constatações: uma linha por regra, instituição e exercício
export-table-rules = Nomenclatura das regras
export-table-lines = Nomenclatura das rubricas
export-table-recommendations = Recomendações e o que delas resultou
export-table-certificates = Certificados emitidos
export-field-institution = Código da instituição
export-field-name = Nome
export-field-state = Estado (ISO 3166-1)
export-field-kind = Natureza
export-field-fiscal-year = Exercício
export-field-class = Classe, no pior caso
export-field-class-best = Classe, no melhor caso
export-field-provisional = Classe retida por uma norma que só uma fonte secundária relata
export-field-score = Pontuação, no pior caso
export-field-score-best = Pontuação, no melhor caso
export-field-certification = Certificação proposta ou decidida
export-field-experimental = A título experimental
export-field-currency = Moeda (ISO 4217)
export-field-sha256 = Resumo SHA-256 do ficheiro
export-field-rulebook = Referencial
export-field-edition = Edição
export-field-rulebook-sha256 = Resumo SHA-256 do referencial
export-field-rule = Regra
export-field-pillar = Domínio
export-field-severity = Gravidade
export-field-basis = Fundamento
export-field-addressee = Destinatário
export-field-outcome = Constatação
export-field-reason = Motivo
export-field-value = Valor, em fração da unidade para um rácio
export-field-low = Menor valor dentro da precisão declarada
export-field-high = Maior valor dentro da precisão declarada
export-field-requires = Limiar
export-field-mark = Nota em 100
export-field-line = Rubrica
export-field-unit = Unidade: moeda do processo, número, dias, data ou sim/não
export-field-by-branch = Pedida também por ramo
export-field-label-fr = Designação em francês
export-field-label-en = Designação em inglês
export-field-label-pt = Designação em português
export-field-source = Fonte, em francês
export-field-recommendation = Código da recomendação
export-field-standing = Em que ponto está
export-field-issued = Emitida ou emitido em
export-field-due = A executar até
export-field-text = Texto
export-field-file = Ficheiro
export-field-valid-until = Válido até
export-field-decision = Decisão
export-field-renewed-until = Renovado até
export-field-certificate-status = Estado (genuine, autêntico; expired, caducado; replaced, substituído; suspended, suspenso; withdrawn, retirado)
export-field-register-asked = Estado tirado do registo
export-field-key = Chave que assinou
cli-certify-arg-register = Registo em que se inscreve o que é emitido, ou o que sucede a um certificado
cli-certify-arg-suspend = Inscreve que este certificado está suspenso (--reason)
cli-certify-arg-resume = Inscreve que a sua suspensão foi levantada (--reason)
cli-certify-arg-withdraw = Inscreve que foi retirado, em definitivo (--reason)
cli-certify-arg-renew = Inscreve que foi renovado (--until, --decision)
cli-certify-arg-reason = Porquê; também porque se emite um certificado no lugar de outro que foi retirado
cli-certify-arg-until = Novo último dia (AAAA-MM-DD)
cli-verify-arg-register = Registo consultado, depois de auditado: emissão, suspensão, retirada, renovação
cli-verify-arg-head = Cabeça do registo anotada noutro lugar (ata, relatório): número e resumo; repetível
cli-certify-replaces = { $subject }: toma no registo o lugar do certificado emitido em { $day }
cli-certify-registered = { $count ->
        [0] Nenhum ato novo
        [one] Um ato inscrito
       *[other] { $count } atos inscritos
    } no registo { $path }; cabeça: { $head }

### sources: texts of law and what else a rule file says to people, per language

toml-type-local = um texto por língua, tal como { "{" } fr = "…", en = "…", pt = "…" { "}" }
diag-text-untranslated = O texto de “{ $key }” está escrito uma só vez: lê-se tal qual em todas as línguas ({ $languages }).
diag-text-untranslated-remedy = Escrevê-lo em cada língua do referencial, por exemplo: { $key } = { "{" } fr = "…", en = "…", pt = "…" { "}" }.

# Nomes das chaves da identificação, tal como um livro os pode escrever (headers.toml)
key-label-institution-code = código da instituição
key-label-institution-name = nome da instituição
key-label-state = Estado
key-label-institution-kind = natureza da instituição
key-label-fiscal-year = exercício
key-label-year-end = data de encerramento
key-label-currency = moeda
key-label-unit = unidade dos montantes
key-label-branches = ramos
key-label-filed-on = data de transmissão
suggest-plain-sides = Estes cabeçalhos não dizem se se trata de saldos ou de movimentos. Uma rubrica conta o débito menos o crédito das suas contas, ou o inverso: o resultado está certo se os saldos de abertura estiverem incluídos. A verificar.
diag-folder-passed-over = { $count ->
        [one] Uma pasta tem a sua própria lista de instituições, feita para um referencial: { $folders }. Os seus processos não são apreciados com os outros.
       *[other] { $count } pastas têm cada uma a sua própria lista de instituições, feita para um referencial: { $folders }{ $more ->
            [0] {""}
           *[other] {" "}… e mais { $more }
        }. Os seus processos não são apreciados com os outros.
    }
diag-folder-passed-over-remedy = Para os apreciar, { $count ->
        [one] indique a própria pasta: { $commands }.
       *[other] indique cada pasta por si: { $commands }.
    }
folder-command = «{ $folder } --rulebook { $rulebook }»
folder-command-layout = «{ $folder } --rulebook { $rulebook } --layout { $layout }»
diag-file-passed-over = { $count ->
        [one] Um ficheiro não é uma tabela e não foi lido: { $names }.
       *[other] { $count } ficheiros não são tabelas e não foram lidos: { $names }{ $more ->
            [0] {""}
           *[other] {" "}… e mais { $more }
        }.
    }
diag-file-passed-over-remedy = Se contiverem contas, grave-as como livro (.xlsx, .xlsm, .xlsb, .xls, .ods) ou tabela .csv, ou indique o próprio ficheiro. Um ficheiro .toml indica-se pela sua opção: --secretariat, --institutions, --adjustments, --replies, --layout.
### O registo em livro de cálculo, a nota de um Estado, os formulários
book-act = { $code ->
    [drafted] redigida
    [edited] projeto alterado
    [dropped] projeto abandonado
    [issued] emitida
    [accepted] aceite
    [contested] contestada
    [maintained] mantida
    [progress] progresso
    [evidence] prova junta
    [claimed] execução declarada
    [claim-refused] declaração recusada
    [verified] execução verificada
    [risk-accepted] encerrada, risco aceite
    [no-longer-relevant] encerrada, já sem objeto
    [reopened] reaberta
    [extended] prazo prorrogado
    [escalated] etapa aplicada
    [addressed] notificado
    [reply-received] resposta recebida
    [answered] resposta da Comissão
    [routed] deliberação transmitida
    [deliberation-received] deliberação recebida
    [plan-asked] plano pedido
    [plan-received] plano recebido
    [ordered] ordenada
    [held] realizada
    [cancelled] anulada
    [finding] constatação
    [reported] relatório numa fase
    [recommended] recomendação feita
    [filing-awaited] contas esperadas
    [filing-received] contas recebidas
    [observed] contas julgadas
    [row-notified] linha notificada
    [row-replied] resposta sobre a linha
    [row-answered] resposta da Comissão sobre a linha
    [row-deferred] linha adiada
    [row-corrected] linha corrigida
    [heard] audição pelo Conselho
    [referral-deferred] submissão adiada
    [defined] definido
   *[valued] valor
}
book-certificate-act = { $code ->
    [issued] emitido
    [suspended] suspenso
    [resumed] de novo em vigor
    [withdrawn] retirado
   *[renewed] renovado
}
book-role = { $code ->
    [secretariat] Secretariado executivo
    [committee] Comissão de Supervisão
    [inspector] inspetor regional
    [rapporteur] relator
    [council] Conselho de Ministros
    [technical-ministry] ministério da tutela técnica
    [finance-ministry] ministério da tutela financeira
    [board] conselho de administração
   *[management] direção-geral
}
book-decided = { $code ->
    [adopted] adotada
    [adapted] adaptada
    [refused] recusada
   *[deferred] adiada
}
book-station = { $code ->
    [management] direção-geral
    [board] conselho de administração
    [ministry] ministério da tutela
   *[secretariat] Secretariado executivo
}
book-purpose = { $code ->
    [control] missão de controlo
   *[follow-up] missão de acompanhamento das recomendações
}
book-stage = { $code ->
    [provisional] provisório
    [replied] respondido
    [examined] examinado
   *[validated] validado
}
book-ladder = { $code ->
    [non-filing] contas não transmitidas
   *[institution] recomendações
}
book-corrected = { $code ->
    [class] classe
    [score] pontuação
    [rank] posição
    [status] transmissão das contas
   *[text] texto
}
book-sex = { $code ->
    [women] mulheres
   *[men] homens
}
book-column = { $column ->
    [recommendation_code] Código da recomendação
    [report_code] Código do relatório
    [mission_code] Código da missão
    [institution_code] Código da instituição
    [indicator_code] Código do indicador
    [indicator_valued] Indicador
    [certificate_code] Código do certificado
    [act] Ato
    [acted_on] Data do ato
    [actor] Autor
    [role] Qualidade
    [state] Estado membro
    [institution] Instituição
    [addressee] Destinatário
    [severity] Gravidade
    [pillar] Domínio
    [text] Texto
    [evidence_expected] Provas esperadas
    [rules] Regras visadas
    [origin_year] Constatação: exercício
    [origin_sha256] Constatação: impressão digital do processo
    [origin_rule] Constatação: regra
    [origin_outcome] Constatação: resultado
    [origin_value] Constatação: valor
    [origin_requires] Constatação: limiar
    [reason] Motivo
    [session] Sessão
    [report] Relatório
    [due_on] Prazo
    [comment] Comentário
    [reply] Observações em resposta
    [document] Impressão digital do documento (SHA-256)
    [answer] Resposta da Comissão
    [title] Título do documento
    [dated_on] Data do documento
    [documents] Documentos vistos (SHA-256)
    [note] Nota
    [by] Quem assume o risco
    [decision] N.º da decisão
    [step] N.º da etapa
    [fact] Facto desencadeador
    [fiscal_years] Exercícios
    [notified_on] Notificado em
    [reply_by] Resposta esperada em
    [deliberate_by] Deliberação esperada em
    [station] Chegado a
    [held_on] Reunião do conselho
    [chair] Presidente da reunião
    [decisions] Decisões do conselho
    [order] N.º da ordem de missão
    [purpose] Objeto
    [institutions] Instituições
    [inspectors] Inspetores
    [first_day] Primeiro dia
    [last_day] Último dia
    [fiscal_year] Exercício
    [rule] Regra
    [computed] Resultado calculado
    [outcome] Constatação da missão
    [stage] Fase do relatório
    [recommendation] Recomendação
    [sha256] Impressão digital do processo (SHA-256)
    [rulebook] Referencial
    [grade] Classe
    [score] Pontuação
    [certification] Certificação proposta
    [observed_rules] Regras julgadas
    [currency] Moeda
    [owed] Devido pelo Estado
    [ground] Fundamento
    [until] Até
    [what] Elemento corrigido
    [former] Valor anterior
    [corrected] Valor corrigido
    [ladder] Escala
    [name] Designação
    [unit] Unidade
    [plan] Plano
    [baseline] Valor de partida
    [target] Meta
    [counts_people] Conta pessoas
    [period] Período
    [sex] Sexo
    [planned] Previsto
    [actual] Realizado
    [certificate] Impressão digital do certificado (SHA-256)
    [opinion] Parecer
    [experimental] Experimental
    [valid_until] Válido até
    [key] Chave de assinatura
    [number] N.º do evento
    [id] Identificador
    [recorded_at] Inscrito a
    [previous] Impressão digital anterior
    [hash] Impressão digital
   *[body] Texto inscrito
}
book-sheet = { $sheet ->
    [recommendations] Recomendações
    [reports] Relatórios
    [missions] Missões
    [institutions] Instituições
    [indicators] Indicadores
    [certificates] Certificados
   *[values] Valores de indicadores
}
book-form = { $form ->
    [word] um texto de uma linha
    [text] um texto
    [day] uma data (31/12/2025 ou 2025-12-31)
    [year] um exercício (2024)
    [years] exercícios separados por «;» (2023; 2024)
    [words] códigos ou nomes separados por «;»
    [sha256] a impressão digital SHA-256 de um ficheiro (64 algarismos hexadecimais)
    [sha256s] impressões digitais SHA-256 separadas por «;»
    [decimal] um número
    [step] um número de etapa (0 a 255)
    [flag] sim ou não
    [choice] um valor da lista
    [decisions] uma decisão por linha: recomendação; decisão; os seus termos
    [rules] uma regra por linha: regra; resultado; gravidade; valor; limiar
   *[owed] um crédito por linha: rubrica; montante
}
note-state = { $state ->
    [draft] projeto
    [dropped] projeto abandonado
    [issued] emitida, sem resposta
    [accepted] aceite
    [contested] contestada
    [maintained] contestada, depois mantida pela Comissão
    [in-progress] em curso
    [claimed] execução declarada, por verificar
    [verified] executada
    [risk-accepted] encerrada, risco aceite
    [no-longer-relevant] encerrada, já sem objeto
   *[reopened] reaberta
}
book-as-is = { $code }
book-list-sheet = Listas
book-help-sheet = Instruções
book-title = Registo de acompanhamento
book-help-rows = Uma linha por ato: o assunto, o ato, o seu dia, o autor e a sua qualidade, depois as colunas que o ato pede; as que não admite ficam a cinzento e vazias.
book-help-exported = As últimas colunas (n.º do evento, impressões digitais) são preenchidas pela exportação: deixá-las vazias numa linha nova e nada alterar nas linhas que as contêm.
book-help-import = vigie followup import FICHEIRO.xlsx inscreve as linhas novas, todas ou nenhuma; o que já está inscrito não o é duas vezes.
book-help-order = As linhas novas são inscritas pela ordem das suas datas.
book-help-sheet-column = Folha
book-help-needed = Colunas a preencher
book-help-free = Colunas facultativas
book-help-what = O que contém
book-help-column = Coluna
book-head = Topo do registo exportado
intake-foreign-no-workbook = não é um livro de cálculo
book-not-a = esta coluna espera { $form }
book-error-cell = esta célula contém um erro ou uma fórmula sem resultado
book-missing = a coluna «{ $column }» está vazia
book-missing-of-act = o ato «{ $act }» pede a coluna «{ $column }»
book-not-of-act = o ato «{ $act }» não admite esta coluna
book-not-of-sheet = esta coluna não é admitida aqui
book-changed = a linha exportada já não é a que foi inscrita
book-no-number = não é um número de evento
book-number-lacking = a linha tem marcas de exportação sem o seu número de evento
book-no-id = um identificador tem 32 algarismos hexadecimais
book-twice = o evento { $number } figura duas vezes
book-no-head = a folha de instruções já não tem o topo do registo exportado
book-write = Escrever aí { $form }
book-choose = Escolher { $labels }
book-empty-it = Esvaziar esta célula ou escolher outro ato
book-correct-it = Corrigir a linha
book-leave-exported = Repor a linha como exportada; um ato novo escreve-se numa linha nova, sem n.º de evento nem impressões digitais
diag-book-cell-invalid = Célula a corrigir: { $detail }.
diag-book-cell-invalid-remedy = { $remedy }. Nada deste livro foi inscrito.
diag-book-column-unknown = Esta folha do registo não tem tal coluna: o que contém não foi lido.
diag-book-column-unknown-remedy = Retomar o nome de uma coluna do modelo (vigie followup template), se devia contar.
diag-book-empty = Este livro não tem nenhuma folha de registo.
diag-book-empty-remedy = Partir do modelo (vigie followup template) ou de uma exportação (vigie followup export -o FICHEIRO.xlsx) e manter os títulos das colunas.
cli-followup-template-about = Escreve um livro vazio do registo, a preencher à mão
cli-followup-template-arg-output = Livro a escrever (.xlsx)
cli-followup-template-arg-force = Substitui um ficheiro existente
followup-template-written = Modelo escrito: { $path }
book-help-act = Ato
book-help-kept = Preenchido pela exportação: deixar vazio numa linha nova
book-quoted = «{ $label }»
form-title = Extrato da deliberação sobre o relatório { $code }
form-list = { $items }
form-years = Exercícios
form-session = Sessão da Comissão
form-notified-on = Notificado em
form-deliberate-by = Deliberação esperada até
form-held-on = Reunião do conselho realizada em
form-chair = Presidida por
form-present = Membros presentes ou representados
form-none = Nenhuma recomendação aberta decorre deste relatório.
form-how = O conselho assinala uma decisão por recomendação e escreve os seus termos: para uma adaptação, o que será feito em vez dela e quando; para uma recusa, os seus motivos; para um adiamento, a reunião em que decidirá.
form-route = O extrato assinado passa da direção-geral ao conselho, do conselho ao ministério da tutela, do ministério ao Secretariado executivo; cada um o data e visa.
form-section-decisions = Decisões do conselho
form-section-route = Assinaturas e transmissão
form-boxes = ☐ { $adopted }  ☐ { $adapted }  ☐ { $refused }  ☐ { $deferred }
form-chair-signs = presidente do conselho de administração
form-column-last-day = Último dia do prazo
form-column-due = Prazo
form-column-decision = Decisão
form-column-words = Termos da decisão
form-column-text = Recomendação
form-column-station = Visto de
form-column-day = Chegado em
form-column-name = Nome
form-column-visa = Assinatura e carimbo
onspot-order-title = Ordem de missão { $code }
onspot-sheet-title = Ficha de missão { $code }
onspot-order = Ordem de missão n.º
onspot-ordered-on = Assinada em
onspot-purpose = Objeto
onspot-institutions = Instituições
onspot-inspectors = Inspetores
onspot-days = Datas
onspot-from-to = de { $from } a { $to }
onspot-cancelled = Anulada
onspot-section-examine = A examinar: { $institution }
onspot-section-powers = Execução
onspot-powers = As instituições visitadas dão acesso às suas contas, documentos e sistemas. A missão regista as suas constatações na ficha de missão e entrega um relatório provisório, a que a instituição pode responder antes do seu exame pela Comissão.
onspot-signature = O Secretário Executivo (data, assinatura, carimbo)
onspot-no-recommendation = Nenhuma recomendação aberta.
onspot-column-late = Dias de atraso
onspot-column-state = Situação
onspot-no-observation = Nenhuma conta julgada consta do registo.
onspot-out-of-scope = Exercício { $year }: fora do âmbito do referencial, não apreciado.
onspot-no-breach = Exercício { $year }: nenhum incumprimento nem regra não verificável.
onspot-observed = Incumprimentos e regras não verificáveis ou não conclusivas do exercício { $year }, inscritos no registo em { $day }:
onspot-rule = { $name }
onspot-section-sheet = { $institution }, exercício { $year }
onspot-recommended = Recomendações decorrentes da missão: { $codes }.
onspot-sheet-how = Para cada regra, o resultado calculado a partir das contas entregues. Ao lado, o que a missão constatou; se dele se afasta, o motivo e o autor: ambos ficam. As linhas vazias são para o que nenhuma regra diz.
onspot-no-rule = fora das regras
onspot-column-computed = Resultado calculado
onspot-column-found = Constatação da missão
onspot-column-reason = Motivo do afastamento
onspot-column-author = Autor
onspot-column-text = O que foi visto
onspot-then-now = { $then } aquando da missão, { $now } desde então
onspot-departs = { $outcome } (afasta-se do cálculo)
onspot-by-on = { $by }, em { $day }
note-title = Nota técnica: { $state }
note-as-of = Situação em { $day }, segundo o registo de acompanhamento da Comissão de Supervisão da CIPRES.
note-decided = { $proposal } (decisão { $decision })
note-section-found = O que a Comissão constatou: { $institution }
note-section-found-none = O que a Comissão constatou
note-section-recommended = Recomendações: { $addressee }
note-section-send = O que há a devolver, e como
note-section-next = O que se segue, e quando
note-departs = { $rule }, exercício { $year }: o cálculo dá «{ $computed }», a missão constatou «{ $found }». Motivo: { $reason } ({ $by }, em { $day }).
note-recommendation = { $code }, { $severity }
note-fact-text = O que se recomenda
note-fact-addressee = Destinatário
note-fact-due = A fazer até
note-fact-state = Situação
note-fact-origin = Constatação de origem
note-fact-evidence = O que fará prova
note-fact-proofs = Documentos já juntos
note-fact-decided = Decisão do conselho
note-fact-reply = Observações em resposta
note-fact-observed = Inscrito no registo em
note-fact-answer = Resposta da Comissão
note-evidence = um documento datado que prove que está feito: ato assinado, ata, conta certificada, aviso de operação
note-proof = { $title }, de { $day }
note-decision = { $decision }, reunião de { $day }
note-decision-words = { $decision }, reunião de { $day }: { $text }
note-said = { $text } ({ $by }, em { $day })
note-suspended = contestada: o prazo não corre antes de { $day }
note-nothing-awaited = Nada é esperado dentro de um ano.
note-column-by = Até
note-column-what = O que se espera
note-column-who = De quem
note-column-on = A título de
note-how-deliberation = A deliberação do conselho devolve-se no formulário de extrato junto ao relatório: uma decisão por recomendação, a assinatura do presidente, o visto da direção-geral, do conselho e do ministério da tutela, até ao Secretariado executivo.
note-how-reply = Pode ser dirigida por escrito uma resposta ao Secretariado executivo, no prazo indicado; figura por inteiro ao lado da constatação. Contestar uma recomendação suspende o seu prazo, pela duração fixada.
note-how-documents = Cada documento indica a sua data e o código da recomendação. A execução só fica assente depois de verificada, com documento datado, por pessoa diferente da que a declara.
note-if-nothing = se nada for feito até lá
note-nothing-follows = Nenhuma etapa foi aplicada nem proposta.
note-column-day = Desde
note-column-step = Etapa
note-column-status = Estado
note-column-why = Facto e seguimento
note-steps-reading = As etapas são as do procedimento gradual (escalation.toml), calculadas a partir de datas e números; é uma proposta, que a Comissão não adotou. Uma etapa proposta só é tomada quando um ato a inscreve no registo.
diag-subject-not-recorded = O registo não conhece «{ $code }».
diag-subject-not-recorded-remedy = Verificar o código: vigie followup list, vigie followup open.
cli-followup-note-about = Escreve a nota técnica de um Estado: constatações, recomendações, provas esperadas, o que devolver, o que se segue e quando
cli-followup-note-arg-state = Código ISO do Estado
cli-followup-note-arg-addressee = Só para este destinatário: technical-ministry, finance-ministry, board ou management
cli-followup-form-about = Escreve o formulário de extrato que o conselho preenche: uma decisão por recomendação, assinaturas, vistos
cli-followup-form-arg-code = Código do relatório
cli-followup-print-order-about = Escreve uma ordem de missão, com as recomendações abertas e os últimos incumprimentos a examinar
cli-followup-print-order-arg-code = Código da missão
cli-followup-print-sheet-about = Escreve a ficha de uma missão: resultados calculados, constatações da missão ao lado, linhas a preencher
cli-followup-print-sheet-arg-code = Código da missão
cli-followup-note-arg-format = Formato: table, markdown, html, docx ou pdf (por omissão, conforme o fim do nome do ficheiro)
cli-followup-note-arg-output = Ficheiro onde o escrever (por omissão, a saída padrão)
cli-followup-note-arg-as-of = Dia da situação (por omissão, hoje)
cli-followup-note-arg-institutions = Lista de instituições que dá os nomes (por omissão, a do referencial)
cli-followup-form-arg-format = Formato: table, markdown, html, docx ou pdf (por omissão, conforme o fim do nome do ficheiro)
cli-followup-form-arg-output = Ficheiro onde o escrever (por omissão, a saída padrão)
cli-followup-form-arg-as-of = Dia da situação (por omissão, hoje)
cli-followup-form-arg-institutions = Lista de instituições que dá os nomes (por omissão, a do referencial)
cli-followup-print-order-arg-format = Formato: table, markdown, html, docx ou pdf (por omissão, conforme o fim do nome do ficheiro)
cli-followup-print-order-arg-output = Ficheiro onde o escrever (por omissão, a saída padrão)
cli-followup-print-order-arg-as-of = Dia da situação (por omissão, hoje)
cli-followup-print-order-arg-institutions = Lista de instituições que dá os nomes (por omissão, a do referencial)
cli-followup-print-sheet-arg-format = Formato: table, markdown, html, docx ou pdf (por omissão, conforme o fim do nome do ficheiro)
cli-followup-print-sheet-arg-output = Ficheiro onde o escrever (por omissão, a saída padrão)
cli-followup-print-sheet-arg-as-of = Dia da situação (por omissão, hoje)
cli-followup-print-sheet-arg-institutions = Lista de instituições que dá os nomes (por omissão, a do referencial)
note-title-for = Nota técnica: { $state } ({ $addressee })
note-institution = { $name } ({ $code })
note-requires = { $sign } { $bound }
note-requires-range = { $low } a { $high }
note-origin = { $rule }, exercício { $year }{ GIVEN($value) ->
    [yes] {""}: { $value }
   *[no] {""}
}{ GIVEN($requires) ->
    [yes] {" "}(limiar { $requires })
   *[no] {""}
}
note-late = { $count ->
    [one] um dia de atraso
   *[other] { $count } dias de atraso
}
note-closed = { $count ->
    [one] Uma recomendação está executada ou encerrada.
   *[other] { $count } recomendações estão executadas ou encerradas.
}
### escalation.toml
key-why-some-trigger = uma etapa precisa de pelo menos um critério que a desencadeie
key-why-last-band = o último nível fica com o que resta
key-why-one-bound = um nível tem um só limite: «over» ou «from»; o último não tem nenhum
escalation-days-unordered = o número de dias de «{ $code }» não excede o da etapa anterior
escalation-band-unordered = o limite de «{ $code }» não é inferior ao do nível anterior
### Acompanhamento: prazos, quadro, procedimento gradual, visitas, indicadores
cli-followup-table-about = Estabelece o quadro do acompanhamento: o que foi feito das recomendações, por Estado ou de outro modo
cli-followup-table-arg-by = Linhas do quadro: state (por Estado, por omissão), institution (instituição), addressee (destinatário), session (sessão) ou pillar (domínio)
cli-followup-due-about = Lista os prazos: o que se espera, de quem, até quando, incluindo a Comissão
cli-followup-due-arg-within = Prazos que terminam dentro deste número de dias (30 por omissão)
cli-followup-steps-about = Lista as etapas do procedimento gradual que os factos propõem, com o que já está inscrito
cli-followup-plan-about = Propõe o próximo programa de visitas, segundo os meios indicados
cli-followup-plan-arg-missions = Número de missões possíveis
cli-followup-plan-arg-days = Número de dias para todo o programa, viagens incluídas
cli-followup-indicators-about = Mostra os indicadores dos planos do Secretariado: previsto, realizado, taxa
cli-followup-table-arg-state = Apenas este Estado (código ISO)
cli-followup-table-arg-institutions = Lista que nomeia os Estados e as instituições (a do referencial por omissão)
cli-followup-due-arg-state = Apenas este Estado (código ISO)
cli-followup-due-arg-institutions = Lista que nomeia os Estados e as instituições (a do referencial por omissão)
cli-followup-steps-arg-state = Apenas este Estado (código ISO)
cli-followup-steps-arg-institutions = Lista que nomeia os Estados e as instituições (a do referencial por omissão)
cli-followup-plan-arg-state = Apenas este Estado (código ISO)
cli-followup-plan-arg-institutions = Lista que nomeia os Estados e as instituições (a do referencial por omissão)
cli-followup-table-arg-format = Apresentação: table (por omissão), json, csv, markdown ou pdf
cli-followup-table-arg-as-of = Dia da situação (AAAA-MM-DD), hoje por omissão
cli-followup-due-arg-format = Apresentação: table (por omissão), json, csv, markdown ou pdf
cli-followup-due-arg-as-of = Dia da situação (AAAA-MM-DD), hoje por omissão
cli-followup-steps-arg-format = Apresentação: table (por omissão), json, csv, markdown ou pdf
cli-followup-steps-arg-as-of = Dia da situação (AAAA-MM-DD), hoje por omissão
cli-followup-plan-arg-format = Apresentação: table (por omissão), json, csv, markdown ou pdf
cli-followup-plan-arg-as-of = Dia da situação (AAAA-MM-DD), hoje por omissão
cli-followup-indicators-arg-format = Apresentação: table (por omissão), json, csv, markdown ou pdf
cli-followup-indicators-arg-as-of = Dia da situação (AAAA-MM-DD), hoje por omissão
diag-escalation-none = Este referencial não diz o que se segue à inação (escalation.toml).
diag-escalation-none-remedy = Indique com «--rulebook» um que o diga, ou acrescente-lhe um ficheiro escalation.toml.
followup-of-state = Apenas { $state }
followup-column-as-of = Em
followup-column-head = Topo
followup-table-title = Acompanhamento das recomendações { $by ->
        [state] por Estado
        [institution] por instituição
        [addressee] por destinatário
        [session] por sessão
       *[pillar] por domínio
    }, em { $day }
followup-no-key = { $by ->
        [institution] o próprio Estado
        [pillar] sem domínio
       *[other] sem nome
    }
followup-whole = Conjunto
followup-column-key = { $by ->
        [institution] Instituição
        [addressee] Destinatário
        [session] Sessão
        [pillar] Domínio
       *[state] Estado
    }
followup-rows = { $of ->
        [critical] críticas
       *[all] todas
    }
followup-section-done = Execução
followup-section-left = O que falta fazer
followup-section-debt-done = O que o Estado deve: execução
followup-section-debt-left = O que o Estado deve: o que falta fazer
followup-section-next = Próxima etapa proposta
followup-column-what = Âmbito
followup-column-issued = Emitidas
followup-column-due = Vencidas
followup-column-on-time = No prazo
followup-column-late = Tarde
followup-column-closed = Encerr.
followup-column-rate = Taxa
followup-column-band = Nível
followup-column-direction = Sentido
followup-column-open = Em aberto
followup-column-overdue = Em atraso
followup-column-median = Mediana (d)
followup-column-longest = Máx. (d)
followup-column-contested = Contestadas
followup-column-claimed = A verificar
followup-column-step = Etapa
followup-column-subject = Objeto
followup-column-since = Desde
followup-column-why = Pormenores
followup-direction = { $direction ->
        [up] subida
        [down] descida
       *[same] estável
    }
followup-nothing-due = nada vencido
followup-table-reading = Vencidas: o último dia passou, à parte as que deixaram de ser pertinentes. No prazo e tarde: executadas e verificadas, no dia em que a prova ficou completa. Encerradas: risco aceite ou sem objeto. Taxa: executadas entre as vencidas; um risco aceite conta como não executado. Uma contestação suspende o prazo { $days } dias no máximo. O que o Estado deve (ministério das finanças) conta-se à parte.
followup-bands = Níveis da taxa: { $bands }.
followup-band-over = { $label } acima de { $rate }
followup-band-from = { $label } a partir de { $rate }
followup-band-rest = { $label } abaixo
followup-since-session = Sentido: a taxa comparada com a do dia da última sessão, «{ $session }» ({ $day }).
followup-no-session = Sentido: nenhuma sessão anterior com que comparar.
followup-step-named = { $number }. { $name }
followup-step-status = { $status ->
        [proposed] proposta
        [passed] incluída na seguinte
       *[recorded] tomada em { $day }
    }
followup-facts = { $facts }
followup-step-detail = Motivo: { $facts }. { $act }
followup-step-more = { $said } { $more }
followup-hearing = { $hearing ->
        [awaited] A audição deve realizar-se primeiro.
        [held] A audição realizou-se em { $day }.
        [deferred] O Conselho adiou até { $day }.
       *[deferred-before] O Conselho adiou uma vez, até { $day }: já não o pode fazer.
    }
followup-effect-by = Seguimento esperado até { $day }.
followup-fact-not-notified = { $count ->
        [one] relatório não notificado, que contém uma recomendação
       *[other] relatório não notificado, que contém { $count } recomendações
    }
followup-fact-late = { $days ->
        [one] um dia
       *[other] { $days } dias
    } de atraso (último dia: { $day })
followup-fact-no-deliberation = deliberação não recebida { $days } dias depois da notificação de { $day }
followup-fact-critical-late = { $count ->
        [one] uma recomendação crítica
       *[other] { $count } recomendações críticas
    } com mais de { $days } dias de atraso: { $list }
followup-late-one = { $code } ({ $days } d)
followup-more = { $count ->
        [one] mais uma
       *[other] mais { $count }
    }
followup-fact-rate-under = taxa de execução de { $rate } ({ $actual } em { $planned }), abaixo de { $bound }
followup-fact-critical-repeated = mesmos incumprimentos críticos { $years } exercícios seguidos, até { $year }: { $rules }
followup-fact-class = classe { $class } no exercício { $year }
followup-class-of = { $class } ({ $year })
followup-fact-class-repeated = classes { $classes }
followup-fact-no-plan = plano pedido em { $day }, não recebido após { $days } dias
followup-fact-not-filed = { $days ->
        [one] contas não transmitidas, um dia
       *[other] contas não transmitidas, { $days } dias
    } depois do prazo de { $day }
followup-ladder = { $ladder ->
        [recommendation] Recomendação a recomendação
        [report] Relatórios: notificação, deliberação, plano
        [institution] Instituições
        [state] Estados, pelo que lhes foi recomendado
        [state-debt] O que o Estado deve
       *[non-filing] Contas não transmitidas
    }
followup-column-ladder = Escala
followup-column-institution = Instituição
followup-column-status = Situação
followup-accounts-of = { $code }, exercício { $year }
followup-steps-title = Etapas do procedimento gradual, em { $day }
followup-steps-none = Nenhuma etapa é atingida nesta data.
followup-steps-reading = Uma etapa proposta não está tomada: só o está quando um ato a inscreve no registo. Os prazos e limiares são os de escalation.toml, que a Comissão não adotou. De cada escala propõe-se a etapa mais alta atingida.
followup-due-title = Prazos em { $day }, e nos { $days } dias seguintes
followup-due-section = { $part ->
        [late] Em atraso
        [upcoming] Nos próximos { $days } dias
        [beyond] Contestações a responder, para além desses dias
        [undated] Esperado sem prazo fixado
       *[received] Deliberações recebidas nos últimos { $days } dias
    }
followup-due-none = Nada está em atraso nem vence nos próximos { $days } dias.
followup-column-part = Parte
followup-column-due-on = Prazo
followup-column-days-late = Atraso (d)
followup-column-days-left = Faltam (d)
followup-column-days-since = Há (d)
followup-column-received = Recebida
followup-column-matter = Esperado
followup-column-debtor = De
followup-matter = { $matter ->
        [recommendation] execução
        [deliberation] deliberação
        [reply] resposta
        [plan] plano
        [filing] contas
        [step] seguimento de uma etapa
        [provisional-reply] resposta ao relatório provisório
        [mission] missão
        [provisional] relatório provisório
        [examination] exame do relatório
        [validation] relatório validado
        [verification] verificação
       *[answer] resposta da Comissão
    }
followup-matter-of = { $matter } ({ $detail })
followup-debtor = { $debtor ->
        [management] direção
        [board] conselho
        [technical-ministry] tutela técnica
        [finance-ministry] finanças
       *[committee] Comissão
    }
followup-station = { $station ->
        [management] na direção
        [board] no conselho
        [ministry] no ministério
       *[secretariat] no Secretariado
    }
followup-section-own = Prazos da própria Comissão
followup-column-own = Ato
followup-column-allowed = Prazo (d)
followup-column-done = Feitos
followup-column-done-late = dos quais tarde
followup-column-awaited = Em curso
followup-column-awaited-late = dos quais tarde
followup-plan-title = Programa de visitas proposto, em { $day }
followup-plan-capacity = Missões: { $missions } de { $available } possíveis; dias: { $days } de { $most }.
followup-plan-none = Nenhuma missão cabe nos meios indicados, ou nenhuma é necessária.
followup-section-missions = Missões
followup-section-visits = Instituições, por prioridade
followup-column-mission = Missão
followup-column-state = Estado
followup-column-institutions = Instituições
followup-column-days = Dias
followup-column-points = Pontos
followup-column-rank = Posição
followup-column-programme = No programa
followup-plan-in = sim
followup-section-left-out = Fora do programa
followup-column-count = Número
followup-left-out = { $why ->
        [ordered] não: missão { $mission } já ordenada
        [no-points] não: nada a exige
        [no-mission] não: já não há missão disponível
       *[no-days] não: dias insuficientes (seriam precisos { $days })
    }
followup-plan-reading = Pontos de escalation.toml, que a Comissão não adotou: fundamentam um programa, não classificam. Uma missão leva { $travel } dias de viagem e { $on-the-spot } dias no local por instituição. Quem não cabe nos dias restantes dá lugar ao seguinte.
followup-worth = { $reason } ({ $points })
followup-reasons = { $reasons }.
followup-reason-critical = { $count ->
        [one] uma crítica em atraso
       *[other] { $count } críticas em atraso
    }
followup-reason-not-filed = contas não transmitidas, contadas como classe U
followup-reason-class = classe { $class }
followup-reason-no-class = classe desconhecida
followup-reason-visited = última visita em { $day }, { $years ->
        [0] menos de um ano
        [one] um ano completo
       *[other] { $years } anos completos
    }
followup-reason-never = nunca visitada
followup-reason-state-never = Estado nunca visitado
followup-indicators-title = Indicadores dos planos do Secretariado, em { $day }
followup-indicators-none = Nenhum indicador está definido.
followup-indicators-reading = Taxa: realizado sobre previsto; onde a meta está abaixo da base, o caminho feito sobre o caminho previsto.
followup-plan-named = { $plan }
followup-plan-unnamed = Sem plano indicado
followup-indicator = { $code }. { $name } ({ $unit }); base: { $baseline }; meta: { $target }
followup-column-indicator = Indicador
followup-column-period = Período
followup-column-counted = Quem
followup-column-planned = Previsto
followup-column-actual = Realizado
followup-column-remark = Observação
followup-counted = { $counted ->
        [women] mulheres
        [men] homens
       *[all] total
    }
followup-not-stated = não indicado
followup-planned-not-stated = previsto não indicado
followup-no-value = nenhum valor
followup-added-up = mulheres e homens somados
followup-sum-differs = difere de mulheres e homens
### Registo de acompanhamento: o ficheiro, o diário, a verificação

cli-followup-about = O registo de acompanhamento: o destino de cada recomendação
cli-followup-arg-register = O registo: o seu ficheiro, ou a pasta que contém register.sqlite (por omissão, a pasta atual)
cli-followup-arg-wait = Segundos de espera enquanto outro programa ocupa o registo (30 por omissão)
cli-followup-init-about = Cria um registo vazio
cli-followup-init-arg-path = Ficheiro a criar, ou pasta onde criar register.sqlite
cli-followup-open-about = Mostra o que contém um registo, e o seu hash final
cli-followup-open-arg-path = Ficheiro do registo, ou pasta que contém register.sqlite
cli-followup-event-about = Inscreve atos dados em linhas JSON, cada um confirmado assim que fica gravado
cli-followup-event-arg-file = Ficheiro de linhas JSON (por omissão, a entrada padrão)
cli-followup-audit-about = Verifica que ninguém reescreveu o diário
cli-followup-audit-arg-head = Hash final anotado noutro lado (ata, relatório), atual ou antigo: número e hash; pode repetir-se
followup-created = Registo criado: { $path }
followup-head = Hash final: { $head }
followup-audit-sound = O diário está intacto: números, encadeamento e estados concordam
place-line = { $path }:{ $line }
diag-register-absent = Não há registo neste caminho.
diag-register-absent-remedy = Verifique o caminho dado a --register, ou crie um registo: vigie followup init.
diag-register-foreign = Não é um registo de acompanhamento da vigie.
diag-register-foreign-remedy = Verifique o caminho: um registo cria-se com vigie followup init. Se era um registo, retome a última cópia de segurança.
diag-register-newer = O registo foi criado por uma versão mais recente da vigie: o seu formato é { $form }, o último conhecido aqui é { $known }.
diag-register-newer-remedy = Instale a versão da vigie que o escreveu. Nada foi alterado.
diag-register-damaged = O ficheiro do registo está truncado ou danificado: { $detail }.
diag-register-damaged-remedy = Não escreva mais nada nele; retome a última cópia de segurança (vigie followup backup) e confronte-a com o último hash final impresso: vigie followup audit --head.
diag-register-locked = Outro programa ocupa o registo.
diag-register-locked-remedy = Feche o outro programa, ou espere mais tempo com --wait. Nada foi alterado.
diag-register-read-only = O registo está só em leitura.
diag-register-read-only-remedy = Retire a proteção de escrita do ficheiro ou do suporte, ou trabalhe numa cópia. Nada foi alterado.
diag-disk-full = O disco está cheio, ou foi atingida uma quota.
diag-disk-full-remedy = Liberte espaço e recomece. O que foi confirmado está gravado; o resto não deixou rasto.
diag-file-unwritable = Não foi possível escrever o ficheiro: { $detail }.
diag-file-unwritable-remedy = Verifique que a pasta existe e que pode escrever nela, e recomece.
diag-entry-invalid = Não é possível ler esta linha: { $detail }.
diag-entry-invalid-remedy = Corrija-a e recomece: o que já está inscrito não o será duas vezes. Um exemplo de linha: vigie followup event --help.
diag-act-refused = O ato sobre { $subject } não fica inscrito: { $detail }.
diag-act-refused-remedy = Corrija o ato, ou inscreva primeiro o que falta.
refusal-other-kind = este ato não se aplica a { $kind ->
        [recommendation] uma recomendação
        [report] um relatório
        [mission] uma missão
        [institution] uma instituição
        [certificate] um certificado
       *[indicator] um indicador
    }
refusal-unknown = { $code } é desconhecido, e este ato nada inicia
refusal-illegal = { $act }: impossível, estando a situação em «{ $stands }»; são possíveis: { $legal }
refusal-not-in-this-role = o ato { $act } não compete à função «{ $role }»; compete a: { $allowed }
refusal-own-claim = quem declara a execução não pode verificá-la
refusal-no-evidence = a verificação não designa nenhum documento junto antes
refusal-out-of-order = o dia do ato ({ $on }) precede { $what ->
        [latest] o último ato inscrito
        [notified] a notificação
        [heard] a audição
        [reply] as observações em resposta
        [asked] o pedido
        [station] a passagem às mãos anteriores
        [same] o mesmo ato, já inscrito
        [first-day] o primeiro dia da missão
        [stage] a etapa anterior do relatório
       *[since] o ato de que decorre
    } ({ $day })
refusal-blank = { $field }: este campo está vazio
refusal-days = «{ $first }» ({ $first-day }) deve preceder «{ $last }» ({ $last-day })
refusal-after-recording = o dia do ato ({ $on }) segue o da sua inscrição ({ $day })
refusal-order-taken = esta ordem de missão é a da missão { $mission }; uma ordem só serve de novo depois de anulada essa missão
refusal-report-of-other = este relatório é dirigido a { $institution }, a que a recomendação não diz respeito
acts-report-not-addressed = O relatório { $report } ainda não foi dirigido: inscreva a sua notificação quando for feita (vigie followup report address { $report }). Até lá, não corre nenhum prazo de resposta nem de deliberação.
refusal-of-other-state = { $institution } pertence ao Estado { $state }, que a missão não visita
refusal-no-number = { $field }: não é um número (algarismos, com um ponto antes das casas decimais: 12.5)
refusal-not-counted = { $field }: este indicador conta pessoas, é preciso um número inteiro, zero ou mais
refusal-not-of-subject = { $field }: este campo designa o que este processo não abrange
refusal-without-effect = é experimental, sem efeito, e não pode tomar o lugar de um certificado emitido por decisão; dê a decisão da sessão, ou retire primeiro o que está em vigor
refusal-withdrawn-before = o certificado deste exercício foi retirado: diga porque se emite outro (--reason)
refusal-twice = { $field }: a mesma coisa é designada duas vezes, ou já lá está
diag-audit-failed = O diário não é o que foi inscrito. Primeira falta, no evento { $event }: { $detail }.
diag-audit-failed-remedy = Ponha este ficheiro de lado sem nele escrever; retome a última cópia de segurança intacta e reinscreva o que se lhe seguiu. Nenhuma cópia de trabalho posterior a este evento faz fé.
diag-head-differs = O evento { $event } não tem o hash anotado noutro lado ({ $recorded }){ GIVEN($found) ->
        [yes] {""}: o seu é { $found }
       *[no] {""}: o diário não chega até aí
    }.
diag-head-differs-remedy = Verifique o hash final copiado; se estiver exato, o diário foi reescrito ou cortado: retome uma cópia de segurança que concorde com ele.
diag-document-missing = O documento que o evento { $event } nomeia (SHA-256 { $sha256 }) não está em nenhuma das pastas dadas.
diag-document-missing-remedy = Procure-o com o conteúdo original: um documento alterado desde então já não tem o mesmo hash.
audit-cut = o estado guardado de { $subject } assenta neste evento, que já não está no diário: o fim do diário foi retirado
audit-missing = o evento falta: o seguinte tem outro número
audit-no-event = o seu texto não é um evento
audit-hash = o seu resumo criptográfico (hash) não é o do seu texto
audit-number = o seu texto tem outro número
audit-id = o seu texto tem outro identificador
audit-subject = o seu texto incide sobre outro assunto
audit-previous = não nomeia o resumo criptográfico (hash) do evento anterior
audit-repeated = outro evento tem o mesmo identificador
audit-refused = o ato não podia seguir os anteriores ({ $detail })
audit-standing = o estado guardado de { $subject } não é o que o diário dá
audit-standing-of-none = guarda-se um estado de { $subject }, do qual o diário nada diz
audit-file = falta encontrada no evento { $event } ({ $detail })
cli-followup-backup-about = Copia o registo tal como está para um novo ficheiro, mesmo enquanto outros nele escrevem
cli-followup-backup-arg-file = Ficheiro a criar
cli-followup-export-about = Escreve tudo o que foi inscrito, em linhas JSON ou em livro de cálculo
cli-followup-export-arg-output = Ficheiro onde o escrever, um livro de cálculo se acabar em .xlsx (por omissão, a saída padrão)
cli-followup-import-about = Retoma uma exportação ou um livro preenchido: tudo, ou nada se uma linha estiver errada
cli-followup-import-arg-file = Exportação ou livro a retomar, reconhecido pelo conteúdo (por omissão, a entrada padrão)
cli-followup-audit-arg-documents = Pasta onde procurar, pelo conteúdo, os documentos que os atos nomeiam; pode repetir-se
followup-backed-up = Cópia de segurança escrita: { $path }
    Hash final: { $head }
followup-exported = Registo exportado: { $path }
followup-imported = { $added ->
        [0] Nada a inscrever
        [one] Um evento inscrito
       *[other] { $added } eventos inscritos
    }{ $anew ->
        [0] {""}
        [one] , um deles no fim de um diário que entretanto evoluiu separadamente
       *[other] , { $anew } deles no fim de um diário que entretanto evoluiu separadamente
    }; { $known ->
        [0] nenhum já lá estava
        [one] um já lá estava
       *[other] { $known } já lá estavam
    }.
followup-contents = Registo de acompanhamento { $path }
followup-events = Eventos
followup-kind = { $kind ->
        [recommendation] Recomendações
        [report] Relatórios dirigidos
        [mission] Missões
        [institution] Organismos
        [certificate] Certificados
       *[indicator] Indicadores
    }
followup-subjects = Assuntos
followup-heads = Hashes finais concordantes
followup-documents = Documentos juntos encontrados
followup-accounts = Contas encontradas
followup-found = { $found } de { $named } nas pastas dadas
diag-register-exists = Já há um ficheiro neste caminho.
diag-register-exists-remedy = Escolha outro nome: um registo ou uma cópia de segurança nunca substitui outro ficheiro.
register-malformed = o SQLite já não reconhece nele uma base de dados coerente
register-damaged-event = o evento { $event } não é o que foi inscrito
register-damaged-standing = não é possível ler o estado guardado de { $subject }
entry-json = não é JSON válido (coluna { $column })
import-no-export = a primeira linha não anuncia uma exportação de registo ({ $schema })
import-number = o evento { $number } deveria estar aqui
import-other-act = o evento { $number } do registo tem o mesmo identificador e diz outra coisa
import-cut = a exportação anuncia um diário de { $announced } eventos, contém { $found } ou termina noutro resumo criptográfico (hash)
### Registo de acompanhamento: atos, projetos, recomendações acompanhadas
cli-followup-propose-about = Redige em projeto as recomendações que decorrem de um controlo; uma pessoa emite-as, altera-as ou abandona-as
cli-followup-observe-about = Regista como foram avaliados os processos de um controlo
cli-followup-list-about = Recomendações: em que ponto estão, atraso, valor de então e de agora
cli-followup-rec-about = Atos sobre uma ou mais recomendações
cli-followup-report-about = Atos sobre um relatório dirigido a uma instituição: resposta, deliberação, plano
cli-followup-mission-about = Atos sobre uma missão: ordem, realização, constatações, relatório
cli-followup-institution-about = Atos sobre uma instituição: contas esperadas e recebidas, linha do quadro comparativo, audição
cli-followup-indicator-about = Indicadores dos planos do Secretariado
cli-followup-add-about = Redige uma recomendação livre (como «rec draft»)
cli-followup-reply-about = Regista as observações em resposta a um relatório (como «report reply»)
cli-followup-deliberation-about = Regista a deliberação do conselho sobre um relatório (como «report deliberation»)
cli-followup-visit-about = Regista que uma missão se realizou (como «mission held»)
cli-followup-rec-draft-about = Redige uma recomendação que não decorre de nenhuma constatação do controlo
cli-followup-rec-edit-about = Altera um projeto; o que não é dado mantém-se
cli-followup-rec-drop-about = Abandona um projeto
cli-followup-rec-issue-about = Emite projetos com um relatório, com um prazo
cli-followup-rec-accept-about = Aceitação pelo destinatário
cli-followup-rec-contest-about = Contestação pelo destinatário: o prazo fica suspenso
cli-followup-rec-maintain-about = Mantém uma recomendação contestada: o prazo volta a correr
cli-followup-rec-progress-about = Regista o que foi feito
cli-followup-rec-evidence-about = Junta um documento que mostra o que foi feito
cli-followup-rec-claim-about = O destinatário declara a execução
cli-followup-rec-refuse-claim-about = Recusa essa declaração: a execução continua
cli-followup-rec-verify-about = Constata a execução, com documentos já juntos, por pessoa diferente do declarante
cli-followup-rec-accept-risk-about = Encerra sem execução: o risco é aceite
cli-followup-rec-close-about = Encerra sem execução: deixou de ter objeto
cli-followup-rec-reopen-about = Reabre uma recomendação encerrada
cli-followup-rec-extend-about = Concede mais prazo, por decisão numerada
cli-followup-rec-escalate-about = Regista um grau da escalada de medidas
cli-followup-report-address-about = Notifica um relatório a uma instituição, cujo conselho deve deliberar
cli-followup-report-reply-about = Regista as observações em resposta
cli-followup-report-answer-about = Regista a resposta da Comissão a essas observações
cli-followup-report-route-about = Regista em que mãos está a deliberação
cli-followup-report-deliberation-about = Regista a deliberação do conselho e o que decidiu sobre cada recomendação
cli-followup-report-ask-plan-about = Pede um plano ao conselho
cli-followup-report-plan-received-about = Regista a receção do plano
cli-followup-report-escalate-about = Regista um grau da escalada de medidas
cli-followup-mission-order-about = Ordena uma missão de controlo ou de acompanhamento
cli-followup-mission-held-about = Regista que a missão se realizou
cli-followup-mission-cancel-about = Cancela a missão
cli-followup-mission-finding-about = Regista uma constatação no local, ao lado da do controlo
cli-followup-mission-stage-about = Regista em que ponto está o relatório da missão
cli-followup-mission-recommend-about = Liga uma recomendação à missão
cli-followup-institution-await-filing-about = Regista até quando se esperam as contas de um exercício
cli-followup-institution-filed-about = Regista a receção das contas
cli-followup-institution-notify-row-about = Notifica à instituição a sua linha do quadro comparativo
cli-followup-institution-reply-row-about = Regista as suas observações sobre a linha
cli-followup-institution-answer-row-about = Regista a resposta da Comissão
cli-followup-institution-defer-row-about = Adia a publicação nominativa da linha, por decisão
cli-followup-institution-correct-row-about = Retifica o que foi publicado da linha
cli-followup-institution-hear-about = Regista a audição pelo Conselho
cli-followup-institution-defer-referral-about = Adia a submissão ao Conselho, uma única vez
cli-followup-institution-escalate-about = Regista um grau da escalada de medidas
cli-followup-indicator-define-about = Define um indicador, ou define-o de novo
cli-followup-indicator-value-about = Regista os valores de um período
cli-arg-from-check = O que escreveu vigie check --format json
cli-arg-dry-run = Mostra os projetos em linhas JSON, como as recebe vigie followup event, sem nada registar
cli-arg-open = Só as emitidas e não encerradas, sem os projetos
cli-arg-all = Também as encerradas ou abandonadas
cli-followup-list-arg-as-of = Dia da situação (AAAA-MM-DD), hoje por omissão
cli-followup-list-arg-format = Forma dos resultados: table, json, csv, markdown ou pdf
cli-report-arg-register = Registo de acompanhamento (ficheiro ou pasta), aberto só para leitura: os certificados e respostas nele contidos e, com --internal, as recomendações
cli-arg-register = Registo de acompanhamento (ficheiro ou pasta), aberto só para leitura: as recomendações e respostas nele contidas
cli-arg-code = Código do assunto: relatório, missão, instituição ou indicador
cli-followup-rec-draft-arg-code = Código da recomendação
cli-followup-add-arg-code = Código da recomendação
cli-arg-codes = Códigos, um ou mais: o ato recai sobre todos ou sobre nenhum
cli-arg-by = Quem age: pessoa ou instância, como a nomeia a ata
cli-arg-role = Em que qualidade: secretariat (por defeito), committee, inspector, rapporteur, council, technical-ministry, finance-ministry, board ou management
cli-arg-on-day = Dia do ato (AAAA-MM-DD), hoje por defeito
cli-followup-observe-arg-on-day = Dia da avaliação (AAAA-MM-DD), o do controlo por defeito
cli-arg-of-state = Estado-membro (código ISO)
cli-arg-institution = Código da instituição
cli-arg-to-institution = Código da instituição
cli-arg-visited = Instituição a visitar; pode repetir-se
cli-arg-addressee = Destinatário: technical-ministry, finance-ministry, board ou management
cli-arg-severity = Gravidade: critical, major ou minor
cli-arg-text = O texto, na íntegra
cli-arg-text-file = Ficheiro que contém o texto
cli-arg-evidence-expected = O que valerá como prova da execução
cli-arg-rules = Regra que a recomendação corrige; pode repetir-se
cli-arg-pillar = Domínio
cli-arg-reason = Motivo
cli-arg-session = Sessão, como a nomeia a ata
cli-arg-report = Código do relatório que as contém
cli-arg-due-on = Prazo (AAAA-MM-DD)
cli-arg-comment = Termos da aceitação
cli-arg-document = Documento: o ficheiro, cujo hash é calculado, ou o seu SHA-256
cli-arg-documents = Documento visto, já junto: o ficheiro ou o seu SHA-256; pode repetir-se
cli-arg-title = O que é o documento
cli-arg-dated-on = Data do documento (AAAA-MM-DD)
cli-arg-note = O que foi visto
cli-arg-borne-by = Quem assume o risco
cli-arg-decision-number = Número da decisão
cli-arg-step = Número do grau (escalation.toml)
cli-arg-fact = Facto que o desencadeou
cli-arg-fiscal-years = Exercício; pode repetir-se
cli-arg-fiscal-year = Exercício
cli-arg-about-year = Exercício em causa
cli-arg-notified-on = Dia da notificação (AAAA-MM-DD), o do ato por defeito
cli-arg-reply-by = Último dia para responder (por defeito, o prazo do referencial)
cli-arg-deliberate-by = Último dia para deliberar (por defeito, o prazo do referencial)
cli-arg-to-station = Em que mãos: management, board, ministry ou secretariat
cli-arg-held-on = Dia da reunião do conselho (AAAA-MM-DD)
cli-arg-chair = Quem presidiu
cli-arg-decide = Decisão sobre uma recomendação: adopted, adapted, refused ou deferred, e os seus termos; pode repetir-se
cli-arg-order = Número da ordem de missão
cli-arg-purpose = Objeto: control ou follow-up
cli-arg-inspectors = Inspetor; pode repetir-se
cli-arg-from-day = Primeiro dia (AAAA-MM-DD)
cli-arg-to-day = Último dia (AAAA-MM-DD)
cli-arg-rule = Regra em causa, se houver
cli-arg-computed = Resultado calculado com base nas contas: compliant, watch, non-compliant, indeterminate, not-assessable, not-applicable, waived ou informational
cli-arg-outcome = Resultado constatado pela missão: compliant (conforme), watch (conforme, ponto de vigilância), non-compliant (não conforme), indeterminate (não conclusivo), not-assessable (não verificável), not-applicable (não aplicável), waived (derrogação concedida) ou informational (para informação)
cli-arg-why-departs = Por que razão a missão se afasta do resultado calculado
cli-arg-stage = Fase: provisional, replied, examined ou validated
cli-arg-recommendation = Código da recomendação
cli-arg-until-day = Último dia (AAAA-MM-DD)
cli-arg-what = O que é retificado: class, score, rank, status ou text
cli-arg-former = O que tinha sido publicado
cli-arg-corrected = O que devia ter sido publicado
cli-arg-ladder = Escala: institution (por defeito) ou non-filing
cli-arg-name = Nome do indicador
cli-arg-unit = O que conta
cli-arg-plan = Plano a que pertence
cli-arg-baseline = Valor de partida
cli-arg-target = Meta
cli-arg-counts-people = Conta pessoas: distinguem-se mulheres e homens
cli-arg-period = Período, como o nomeia o plano: 2024, 2024-S1
cli-arg-sex = De quem: women ou men
cli-arg-planned = Previsto
cli-arg-actual = Realizado
diag-check-invalid = Este ficheiro não pôde ser tomado como um controlo: { $detail }.
diag-check-invalid-remedy = Refaça o controlo dos processos tal como estão, sobre todas as normas: vigie check … --format json -o FICHEIRO.
diag-reply-in-register = Para { $institution }, exercício { $year }, o ficheiro de respostas repete o que diz o registo: prevalece o registo.
diag-reply-in-register-remedy = Retire esta entrada do ficheiro, ou dê apenas um dos dois.
checked-schema = não é um documento { $schema }
checked-basis = só avalia uma parte das normas (--basis)
checked-hypothetical = assenta numa hipótese (--given), não nas contas
checked-key = o valor de «{ $key }» não é admitido
checked-json = linha { $line }: { $detail }
checked-submission = { $institution }, exercício { $year }: { $detail }
refusal-ended = { $act }: impossível, estando a situação em «{ $stands }»; nada pode seguir-se
acts-recorded = Registado: { $code }, { $act } (evento { $number })
acts-known = Já registado: { $code }, { $act } (evento { $number })
proposed-note = São projetos: uma pessoa emite-os (vigie followup rec issue), altera-os (rec edit) ou abandona-os (rec drop).
proposed-group = { $code }, { $name }, exercício { $year }
proposed-drafted = projeto registado
proposed-known = já no registo: { $stands }
proposed-followed = já acompanhada por { $code }
followed-section = Recomendações em acompanhamento
followed-column-recommendation = Recomendação
followed-column-severity = Gravidade
followed-column-addressee = Destinatário
followed-column-stands = Situação
followed-column-due = Prazo
followed-column-late = Atraso
followed-column-cured = Últimas contas
followed-column-institution = Instituição
followed-column-text = Texto
followed-verify = Propor verificação.
followed-cured = sanado
followed-not-cured = não sanado
followed-no-accounts = Sem contas mais recentes.
followed-text-cut = { $text } […]
recommended-and = { $first } { $second }
followed-not-judged = não avaliado
followed-reading = { $says } em { $year }
followed-then-now = { $rule }: { $then }; { $now }
followed-then = { $rule }: { $then }
followed-unknown = valor de origem desconhecido
followed-value = { $value } ({ $outcome })
recommended-value = { $value } (norma: { $requires })
recommended-unproven = declarado, mas o Secretariado não viu o documento
recommended-gap = diferença de { $difference } entre os dois lados
recommended-owed = { $line }: { $amount }
recommended-state-debt = Regularizar o que o Estado deve à instituição no fecho do exercício { $year } ({ $amounts }), ou acordar com ela um calendário de regularização.
recommended-proof = As contas do exercício em que a norma é cumprida, com: { $documents }
recommended-proof-figures = O processo anual completado, com os documentos dos números acrescentados.
recommended-proof-debt = Avisos de crédito bancários, ou acordo de regularização assinado e o seu primeiro pagamento.
act-name = { $act ->
        [drafted] projeto (draft)
        [edited] alteração (edit)
        [dropped] abandono (drop)
        [issued] emissão (issue)
        [accepted] aceitação (accept)
        [contested] contestação (contest)
        [maintained] manutenção (maintain)
        [progress] andamento (progress)
        [evidence] documento junto (evidence)
        [claimed] execução declarada (claim)
        [claim-refused] declaração recusada (refuse-claim)
        [verified] execução constatada (verify)
        [risk-accepted] risco aceite (accept-risk)
        [no-longer-relevant] sem objeto (close)
        [reopened] reabertura (reopen)
        [extended] prorrogação (extend)
        [escalated] grau da escalada (escalate)
        [addressed] notificação do relatório (address)
        [reply-received] observações em resposta (reply)
        [answered] resposta da Comissão (answer)
        [routed] transmissão da deliberação (route)
        [deliberation-received] deliberação recebida (deliberation)
        [plan-asked] plano pedido (ask-plan)
        [plan-received] plano recebido (plan-received)
        [ordered] ordem de missão (order)
        [held] missão realizada (held)
        [cancelled] cancelamento (cancel)
        [finding] constatação no local (finding)
        [reported] fase do relatório (stage)
        [recommended] recomendação ligada (recommend)
        [provisional] relatório provisório
        [replied] relatório respondido
        [examined] relatório examinado
        [validated] relatório validado
        [filing-awaited] contas esperadas (await-filing)
        [filing-received] contas recebidas (filed)
        [observed] avaliação das contas (observe)
        [row-notified] linha notificada (notify-row)
        [row-replied] observações sobre a linha (reply-row)
        [row-answered] resposta a essas observações (answer-row)
        [row-deferred] publicação adiada (defer-row)
        [row-corrected] retificação (correct-row)
        [heard] audição (hear)
        [referral-deferred] submissão adiada (defer-referral)
        [defined] definição (define)
       *[other] valores de um período (value)
    }
act-stands = { $stands ->
        [draft] projeto
        [dropped] abandonada
        [issued] emitida
        [accepted] aceite
        [contested] contestada
        [maintained] mantida
        [in-progress] em curso
        [claimed] declarada feita
        [verified] executada
        [risk-accepted] encerrada: risco aceite
        [no-longer-relevant] encerrada: sem objeto
        [reopened] reaberta
        [addressed] relatório notificado
        [replied] respondido
        [answered] observações respondidas
        [deliberated] deliberado
        [ordered] missão ordenada
        [held] missão realizada
        [cancelled] missão cancelada
        [provisional] relatório provisório
        [examined] relatório examinado
        [validated] relatório validado
        [unknown] nada registado
       *[other] instituição conhecida
    }
proposed-title = { $drafted ->
        [0] Nenhuma recomendação nova
        [one] Uma recomendação em projeto
       *[other] { $drafted } recomendações em projeto
    }{ $known ->
        [0] {""}
        [one] ; outra já era acompanhada
       *[other] ; { $known } outras já eram acompanhadas
    }
proposed-latest = { $count ->
        [one] Um processo de um exercício anterior é deixado de lado: só o último de cada instituição dá lugar a projetos.
       *[other] { $count } processos de exercícios anteriores são deixados de lado: só o último de cada instituição dá lugar a projetos.
    }
followed-many = { $count } { $count ->
        [one] regra
       *[other] regras
    }
followed-many-now = { $met ->
        [0] Nenhuma das suas { $count } regras é cumprida
        [one] Uma das suas { $count } regras é cumprida
       *[other] { $met } das suas { $count } regras são cumpridas
    } em { $year }
followup-observed-known = { $known ->
        [one] Um processo já estava registado tal como está.
       *[other] { $known } processos já estavam registados tal como estão.
    }
followed-title = { $count ->
        [0] Nenhuma recomendação
        [one] Uma recomendação
       *[other] { $count } recomendações
    } em { $as-of }
followed-detail = { GIVEN($asks) ->
        [yes] { $asks }{" "}
       *[no] {""}
    }{ GIVEN($rules) ->
        [yes] { $rules }.{" "}
       *[no] {""}
    }{ $text }
recommended-breach = { $advice } Constatação do exercício { $year }: { $rule }, { $found }.{ GIVEN($distance) ->
        [yes] {" "}Distância à norma: { $distance }.
       *[no] {""}
    }
recommended-missing = { GIVEN($figures) ->
        [yes] Apresentar os números em falta do exercício { $year }: { $figures }.
       *[no] Repor os números do exercício { $year } que impedem o controlo.
    } Sem isso, estas regras não podem ser verificadas e contam como incumprimentos: { $rules }.
### What would change a standing in the comparative table
cli-rank-arg-cures = Mostra, em vez do quadro, o que mudaria a classe e a posição desta instituição, constatação a constatação (o JSON di-lo de todas)
diag-ranking-not-named = O quadro comparativo não nomeia nenhuma instituição «{ $institution }».
diag-ranking-not-named-remedy = Verifique o código; uma instituição só é nomeada findo o direito de resposta («--replies»), ou no quadro interno da Comissão («--internal»).
cures-title = Quadro comparativo, exercício { $year }: o que mudaria a situação de { $code }
cures-section-lifts = O que faria subir uma classe: { $kind }
cures-section-each = Efeito de cada constatação, sanada por si só (a mais útil primeiro)
cures-section-set = O menor conjunto de constatações a sanar para subir uma classe
cures-column-finding = Constatação
cures-column-outcome = Resultado
cures-column-addressee = Destinatário
cures-column-class = Classe depois de sanada
cures-column-score = Pontuação depois de sanada
cures-column-gain = Ganho
cures-column-line = Rubrica
cures-column-change = Variação
cures-column-set = Menor conjunto
cures-column-count = A sanar
cures-column-amount = Montante
cures-fact-held = Retida por
cures-fact-rank = Posição
cures-fact-set = A sanar
cures-fact-others = Outras escolhas
cures-others-named = { $names }
cures-rank-of = { $rank } de { $count }
cures-name = «{ $name }»
cures-lift-by = Sanar { $names }.
cures-member = { $name }: { $outcome }
cures-member-remedy = { $name }: { $remedy }
cures-without = { $count ->
        [one] Uma constatação não se exprime em dinheiro (ato, documento, prazo ou dado).
       *[other] { $count } constatações não se exprimem em dinheiro (ato, documento, prazo ou dado).
    }
cures-others = { $count ->
        [one] Outro conjunto do mesmo número também basta.
       *[other] { $count } outros conjuntos do mesmo número também bastam.
    }
cures-unsettled = Nenhum conjunto menor basta, mas nem todos os deste número foram experimentados: outro pode custar menos.
cures-not-by = Sanar todas as constatações deixaria a classe { $class }: é preciso ainda ir além dos limiares, em direção aos objetivos.
cures-none = Nenhuma constatação a sanar: é preciso ir além dos limiares, em direção aos objetivos.
cures-not-searched = É preciso sanar pelo menos { $least } constatações; nem todos os conjuntos maiores foram experimentados.
cures-in-best = Já na classe A.
cures-stays = mantém { $class }
cures-moves = { $old } → { $new }
cures-gain = +{ $points }
cures-may-fail = não resolvido à precisão dos montantes
cures-what = { $outcome }, { $severity }. Destinatário: { $addressee }.
cures-what-remedy = { $outcome }, { $severity }: { $remedy }. Destinatário: { $addressee }.
cures-certification = Certificação: { $old } → { $new }.
cures-reading = Uma constatação sanada supõe-se conforme à justa, mantendo-se as outras como estão; classe, pontuação e certificação são apuradas de novo, e a posição é tomada entre as outras instituições tal como estão. O conjunto escolhido tem o menor número de constatações, depois o menor número das que não se exprimem em dinheiro, depois o menor montante, depois o maior efeito; uma rubrica conta uma só vez. O que o mesmo montante mudaria noutros rácios não é examinado.
diag-export-invalid = Esta linha não é a de uma exportação intacta: { $detail }.
diag-export-invalid-remedy = Nada foi retomado. Refaça a exportação (vigie followup export) a partir do registo de origem; atos redigidos linha a linha inscrevem-se com vigie followup event.
register-cut = é mais curto do que anuncia
diag-standing-differs = Os eventos estão intactos, mas { $detail } (último evento: { $event }).
diag-standing-differs-remedy = Ponha este ficheiro de lado; exporte-o (vigie followup export) e retome a exportação num registo vazio: os estados são aí refeitos a partir do diário.
### papéis: documentos para imprimir e alterar
paper-locale = pt-PT
paper-foot = { $name } ({ $id }@{ $edition }); situação em { $day }. Feito por vigie { $version }.
paper-done = Feito em ………………………………, a ………………………………
paper-name = Nome:
paper-signature = Assinatura e carimbo:
paper-page = página { $page } de { $pages }
site-draft = Projeto de relatório de missão, a completar (documento Word)
site-fiche = Ficha para o ministro, uma página para imprimir
site-fiche-document = Ficha para o ministro (documento Word)
site-note-document = Nota técnica, com a guia de remessa (documento Word)
site-sheet-pdf = Esta página em PDF, para imprimir e conservar
site-fiche-pdf = Ficha para o ministro (PDF)
site-note-pdf = Nota técnica, com a guia de remessa (PDF)
site-ranking-pdf = O quadro comparativo e o seu método (PDF)
site-handbook-pdf = O compêndio das regras (PDF)
fiche-title = Ficha para o ministro: { $state }, exercício de { $year }
fiche-section-money = Os montantes em causa: o que o Estado deve, o que corrigiria
fiche-section-finance = O que se pede ao ministério das finanças
fiche-section-sign = Para assinar
fiche-section-classes = Classes propostas para as instituições
fiche-cure = Principal incumprimento
fiche-lead = Segundo as contas, o Estado deve { $amounts } a { $count ->
    [one] uma instituição
   *[other] { $count } instituições
}.
fiche-lead-none = Segundo as contas entregues, o Estado nada deve às instituições julgadas.
fiche-total = Total
fiche-not-whole = { $count ->
    [one] Total parcial: uma instituição não declarou tudo o que o Estado lhe deve.
   *[other] Total parcial: { $count } instituições não declararam tudo o que o Estado lhes deve.
}
fiche-moved = { $institution } (classe { $paid } em vez de { $now })
fiche-effect = Se o Estado tivesse pago tudo no fecho, mudariam de classe: { $moved }.
fiche-others = { $count ->
    [one] Mais uma consta da página do Estado.
   *[other] Mais { $count } constam da página do Estado.
}
fiche-finance-none = Nenhum incumprimento compete ao ministério das finanças.
fiche-finance-owed = Nenhum incumprimento compete apenas ao ministério das finanças; o que o Estado deve figura acima.
fiche-asked = { $institution }: { $text } (recomendação { $code }{ GIVEN($due) ->
    [yes] , prazo { $due }
   *[no] { "" }
}{ GIVEN($late) ->
    [yes] , com { $late } d de atraso
   *[no] { "" }
})
fiche-waiver = Derrogação aplicada: { $institution }, { $rule } ({ $decision }, { $body }, de { $from } a { $until }).
fiche-waivers-more = { $count ->
    [one] Outra derrogação figura na página da instituição.
   *[other] { $count } outras derrogações figuram nas páginas das instituições.
}
fiche-of = { $institution }: { $said }
fiche-act = { $rank }. { $act }
fiche-act-debt = Calendário de pagamento, ou ato de conversão: { $label }, { $amount } no total (credores: { $creditors }).
fiche-act-rule = { $rule } ({ $institutions }): { $advice }
fiche-act-none = Nenhum ato decorre das constatações.
fiche-acts-proposed = Atos propostos a partir das constatações; a forma e o calendário competem ao Estado.
fiche-none-judged = Nenhuma instituição é julgada por este referencial.
mission-title = Projeto de relatório de missão: { $name }, exercício de { $year }
mission-note = Projeto elaborado com base nas contas entregues, antes da missão e do contraditório: cada constatação deve ser verificada nos documentos, corrigida ou retirada. Nada nele está adotado.
mission-section-subject = Objeto do controlo
mission-section-verdict = Apreciação proposta
mission-section-findings = Constatações
mission-section-recommendations = Quadro das recomendações
mission-section-replies = Observações da instituição e seguimento dado
mission-finding = Constatação n.º { $rank }: { $rule } ({ $severity })
mission-fact-norm = Norma
mission-fact-gap = Desvio
mission-fact-recommendation = Recomendação
mission-fact-term = Prazo
mission-basis = Fundamento: { $basis }
mission-gap = { $distance }
mission-gap-at-least = pelo menos { $distance }, tendo em conta os arredondamentos
mission-gap-unverified = A norma não pôde ser verificada: o desvio não é mensurável.
mission-gap-undecided = A precisão declarada não permite concluir.
mission-gap-none = A norma cumpre-se ou não: não há desvio a medir.
mission-distance = Para cumprir: { $distance }.
mission-term-day = até { $day }, o mais tardar
mission-term-months = { $count ->
    [one] um mês
   *[other] { $count } meses
} após a decisão da sessão (prazo proposto pelo referencial)
mission-term-open = a fixar pela Comissão
mission-column-rank = N.º
mission-rank = n.º { $rank }
mission-column-reply = Observações da instituição
mission-column-answer = Seguimento dado pela missão
mission-signs-head = O chefe de missão
mission-signs-inspector = O inspetor
letter-slip = Guia de remessa
letter-number = Número
letter-day = Data
letter-from = Remetente
letter-to = Destinatário
letter-committee = CIPRES, Comissão de Supervisão da Previdência Social
letter-open = ………………………………
letter-section-documents = Documentos remetidos
letter-section-received = Aviso de receção, a devolver assinado
letter-column-document = Designação
letter-column-copies = Número de exemplares
letter-column-remark = Observações
letter-for-action = Para os devidos efeitos
letter-received-on = Recebido em
letter-received-by = Nome e cargo
letter-received-seal = Assinatura e carimbo
letter-signs = Pela Comissão de Supervisão

### site
chart-threshold = limiar
chart-target = objetivo
chart-zero-mark = nota nula
site-title = { $internal ->
    [yes] Relatório da sessão (uso interno), { $day }
   *[no] Relatório da sessão, { $day }
}
site-chapter-index = Início
site-chapter-handbook = Manual
site-chapter-worksheet = Fichas de inspeção
site-chapters = Capítulos
site-skip = Saltar para o conteúdo
site-filter = Filtrar as linhas
site-shown = linhas apresentadas
site-sort = Ordenar por esta coluna
site-ascending = ordem crescente
site-descending = ordem decrescente
site-marking = Documento interno da Comissão: não divulgar
site-foot = { $rulebook }; situação em { $day }. Elaborado por vigie { $version }, sem ligação à rede.
site-column-institutions = Instituições
site-column-pillar = Domínio
site-chapter-ranking = Quadro comparativo
site-section-drawn = Posições e classes em imagem
site-column-low = Melhor posição
site-column-high = Pior posição
site-column-before = Classe anterior
site-column-now = Classe atual
site-caption-ranks = Instituições comparadas ({ $kind }): posição mediana (losango) e posições possíveis de nove sorteios em dez (barra); 1 é a primeira posição.
site-caption-migration = Instituições comparadas ({ $kind }): passagens do exercício anterior (linhas) para este (colunas); a diagonal cinzenta conta as que não mudaram de classe.
site-column-class-best = Classe no melhor caso
site-column-provisional = Classe provisória
site-column-score-best = Pontuação no melhor caso
site-sheet-breaches = Incumprimentos
site-sheet-proofs = Provas
site-column-figure = Rubrica
site-column-amount = Valor lido
site-column-raw = Conteúdo da célula
site-column-file = Ficheiro
site-column-cell = Célula
site-workbook = Livro Excel: os mesmos quadros, com as células que provam cada incumprimento
site-section-workbook = Para levar
site-column-target = Objetivo
site-column-zero-mark = Nota nula
site-column-mark = Nota
site-column-interval = Valores possíveis
site-control = controlo
site-section-states = Estados-Membros
site-section-norms = Os rácios face às normas
site-section-years = Evolução
site-section-compliance = Quadro de conformidade
site-section-breaches = Incumprimentos críticos e graves, controlos não satisfeitos
site-state-title = { $state }
site-caption-pillars = Notas por domínio, de 0 a 100. O traço vertical marca 50, a nota de um rácio exatamente no limiar; uma barra cinzenta mostra o que a precisão ou os documentos em falta deixam em aberto.
site-caption-norms = Cada losango é um valor; traço contínuo: limiar; tracejado: objetivo (nota plena); pontilhado: nota nula. Uma barra cinzenta mostra os valores que a precisão declarada permite.
site-caption-score = Pontuação e classe por exercício; uma barra cinzenta vai do caso mais desfavorável ao mais favorável.
site-caption-years = { $rule }, por exercício; traço contínuo: limiar, tracejado: objetivo.
site-withheld = { $count ->
    [one] Uma instituição não é aqui nomeada: o seu prazo de resposta não terminou, ou a sua publicação está diferida.
   *[other] { $count } instituições não são aqui nomeadas: o seu prazo de resposta não terminou, ou a sua publicação está diferida.
}
site-public-rejected = { $count ->
    [one] Um ficheiro recebido não pôde ser lido.
   *[other] { $count } ficheiros recebidos não puderam ser lidos.
}
cli-progress-report = Redação das páginas
cli-report-written = { $pages } páginas e { $books } pastas de trabalho em { $path }; abra { $index }
cli-report-about = Escreve o site de uma sessão, que abre sem servidor nem rede: início, uma página por instituição e por Estado, manual
cli-report-arg-paths = Livros, quadros ou pastas
cli-report-arg-output = Pasta a escrever; aparece completa ou não aparece
cli-report-arg-internal = Mostra tudo, só para a Comissão: cada página o indica
cli-report-arg-public = O que pode ser publicado após o contraditório (predefinição)
cli-report-arg-replies = Notificações, observações em resposta e publicações diferidas (TOML, como samples/replies.toml); sem ele, nenhuma instituição é nomeada em público
cli-report-arg-pseudonym-key = Ficheiro secreto do Secretariado, para que os pseudónimos se mantenham de um relatório para outro
cli-report-arg-decision = Decisão da sessão: «n.º 12, 2024-11-20»; sem ela, tudo é a título experimental
cli-report-arg-force = Substitui um relatório anterior
cli-report-arg-pdf = Escreve também em PDF a página de cada instituição, as fichas e notas dos Estados, o quadro comparativo e o compêndio das regras
cli-report-arg-year = Até este exercício; todos por predefinição
### Segurança: o que não é substituído, o que não é inscrito
diag-output-is-register = Este é o local de um registo, de outra base de dados SQLite, ou do que o SQLite guarda ao lado: nenhum resultado é lá escrito.
diag-output-is-register-remedy = Indique outro ficheiro depois de -o. Nada foi alterado.
refusal-old-evidence = nenhum dos documentos indicados tem data igual ou posterior à da emissão: o que já existia não mostra que a recomendação foi executada
refusal-own-evidence = quem juntou os documentos não pode verificar uma execução que ninguém declarou
audit-guard-missing = a proteção { $name } foi retirada do ficheiro
audit-guard-altered = { $name } não está no ficheiro tal como a vigie o criou
audit-guard-foreign = { $name } foi acrescentado ao ficheiro por outro programa
entry-field-missing = falta o campo { $path } ({ $field })
entry-field-unknown = o campo { $path } não existe aqui (coluna { $column }); são admitidos: { $admitted }
entry-field-twice = o campo { $path } ({ $field }) figura duas vezes (coluna { $column })
entry-word-unknown = { $path }: «{ $word }» não é admitido (coluna { $column }); são admitidos: { $admitted }
entry-field-form = { $path } ({ $field }): o valor não tem a forma pretendida (coluna { $column }){ $form ->
        [id] {""}; um identificador tem 32 algarismos hexadecimais
        [hash] {""}; um resumo SHA-256 tem 64 algarismos hexadecimais
        [day] {""}; um dia escreve-se 2024-11-20
        [year] {""}; um exercício escreve-se 2024
       *[other] {""}
    }
cli-followup-event-example = Uma linha, por exemplo:
refusal-signs = { $field }: este campo contém caracteres não admitidos
field-name = { $field ->
        [actor] autor do ato
        [acted_on] dia do ato
        [act] ato
        [actual] valor realizado
        [amount] montante
        [answer] resposta da Comissão
        [baseline] valor de partida
        [by] autor
        [borne_by] portador do risco
        [chair] presidente da sessão
        [code] código
        [comment] observação
        [corrected] valor retificado
        [counts_people] contagem de pessoas
        [currency] moeda
        [dated_on] data do documento
        [decision] decisão
        [decisions] decisões
        [deliberate_by] data-limite de deliberação
        [document] documento
        [due_on] prazo
        [evidence_expected] documentos esperados
        [fact] facto
        [fiscal_year] exercício
        [fiscal_years] exercícios
        [former] valor publicado
        [from] primeiro dia
        [ground] fundamento
        [held_on] data da reunião
        [id] identificador
        [inspectors] inspetores
        [institution] instituição
        [institutions] instituições
        [kind] natureza
        [ladder] gradação
        [line] rubrica
        [name] nome
        [note] nota
        [notified_on] data de notificação
        [order] ordem de missão
        [outcome] resultado
        [owed] dívidas do Estado
        [period] período
        [pillar] domínio
        [plan] plano
        [planned] valor previsto
        [reason] motivo
        [recommendation] recomendação
        [reply] resposta
        [reply_by] data-limite de resposta
        [report] relatório
        [requires] exigência
        [role] função
        [rule] regra
        [rulebook] referencial
        [rules] regras
        [score] nota
        [session] sessão
        [sex] sexo
        [state] Estado
        [subject] assunto
        [target] valor-alvo
        [text] texto
        [title] título
        [to] último dia
        [unit] unidade
        [until] fim do adiamento
        [value] valor
        [what] objeto da retificação
        [due_before] prazo anterior
        [found_on] dia da primeira constatação
        [held_before] data da sessão anterior
        [ordered_on] dia da ordem de missão
        [valid_until] fim da validade
       *[other] { $field }
    }
### site: norms and statistics
site-chapter-statistics = Estatísticas
site-chapter-norms = Normas
site-norms-title = As normas, uma página cada
site-norms-note = O que cada norma pede, porque existe, quem a fixou e como se calcula: uma página por norma, a imprimir para os parceiros sociais.
site-norm-title = { $name }
site-norm-fact-asks = O que pede
site-norm-fact-status = Estatuto
site-norm-asks = { $name }: { $requires }.
site-norm-no-threshold = Nada é exigido: o valor é dado a título informativo.
site-norm-adopted = Norma adotada: o limiar é o do texto oficial.
site-norm-reported = Norma referida: o limiar vem de uma fonte secundária; o texto oficial não foi lido.
site-norm-proposed = Norma proposta: nenhum texto conhecido fixa o limiar; só entra na pontuação.
site-norm-more = Tudo o que o manual diz desta norma
site-norm-met = { $met } de { $judged }
site-norm-counted = { $internal ->
    [yes] Contam-se as instituições desta sessão a que a norma diz respeito.
   *[no] Contam-se apenas as instituições que este relatório nomeia e a que a norma diz respeito.
}
site-norm-nobody = Nenhuma instituição a contar aqui.
site-section-reckoned = Como se calcula
site-section-met = Quem a respeita
site-column-norm = Norma
site-column-met = Respeitada por
site-column-met-in = Respeitada por (exercício de { $year })
site-column-judged = Instituições
site-column-complies = Respeitam-na
site-column-breaches = Não a respeitam
site-column-waived = Estão dispensadas
site-column-open = Não se pode dizer
statistics-withheld = n. p.
statistics-legend-withheld = n. p.: não publicado; o total, ou o que o daria por subtração, faria conhecer os montantes de menos de três instituições que ainda não podem ser nomeadas.
cli-report-not-opened = Nada aqui consegue abrir { $index } ({ $detail }); abra-o com um navegador.
cli-report-arg-population = População ativa: quadro state, year, active_population, source; sem ele, não há taxa de cobertura
cli-report-arg-open = Abre a página inicial depois de escrito o relatório
site-legend-unproven = «{ $rule }»: declaração sem documento visto pelo Secretariado em { $count } { $count ->
    [one] processo
   *[other] processos
}, logo não verificável e contada como incumprimento.
site-legend-coverage-none = Taxa de cobertura desconhecida: os processos não dizem a população ativa e nenhuma outra fonte foi junta a este relatório.
site-section-chapters = Neste relatório
site-column-chapter = Capítulo
site-column-about = O que contém
site-about-ranking = Quem transmitiu as contas, quando, e como se comparam as instituições da mesma natureza; o método.
site-about-statistics = Segurados, empregadores, pensionistas, contribuições e prestações por Estado e para a região, cada moeda à parte.
site-about-norms = Uma página por norma: o que pede, porquê, o seu estatuto, o seu cálculo, quem a respeita.
site-about-handbook = Todo o referencial: regras, controlos, notação, dicionário de dados, glossário.
site-about-worksheet = O que um inspetor pede e verifica no local, domínio a domínio.
site-chapter-certificates = Certificados
site-about-certificates = Os certificados em vigor: que instituição, que exercício, que decisão, até quando; como os verificar.
site-certificates-title = Certificados em vigor em { $day }
site-certificates-count = { $count ->
        [0] Nenhum certificado está em vigor.
        [one] Um certificado está em vigor.
       *[other] { $count } certificados estão em vigor.
    }
site-certificates-others = { $count ->
        [one] Mais um documento inscrito no registo não está em vigor; a página dos certificados diz porquê.
       *[other] Mais { $count } documentos inscritos no registo não estão em vigor; a página dos certificados diz porquê.
    }
site-certificates-public = Um certificado emitido é público: a instituição figura aqui com o seu nome, mesmo quando a sua linha do quadro comparativo ainda não o pode ter.
site-certificates-verify = Esta lista não substitui o documento assinado. Peça à instituição o ficheiro JSON do seu certificado e a assinatura: o SHA-256 do ficheiro deve ser o que acima se indica, e a assinatura verifica-se com a chave pública que a Comissão publica.
site-certificates-head = Elaborado a partir do registo de acompanhamento da Comissão. Hash final: { $head }
site-certificates-list = Todos os certificados em vigor
site-certificate-of = { $institution } ({ $year })
site-certificate-none = Nenhum certificado desta instituição está em vigor em { $day }.
site-certificate-signed = { $hash }, assinado com a chave { $key }.
site-certificate-reason = { $signed } Motivo inscrito em { $day }: { $reason }
site-certificate-validity = { $validity ->
        [in-force] em vigor
        [suspended] suspenso
        [withdrawn] retirado
        [expired] expirado
        [refusal] recusa ou impossibilidade de certificar
       *[experimental] a título experimental, nunca em vigor
    }
site-section-filed = Contas transmitidas do exercício de { $year }
followup-section-ages = Antiguidade dos atrasos
followup-caption-ages = Recomendações vencidas e não executadas, em dias de atraso sobre o último dia do prazo: mediana (losango), da menos à mais atrasada (barra cinzenta).
followup-caption-debt-ages = O que o Estado deve através do ministério das finanças, vencido e não pago, em dias de atraso sobre o último dia do prazo: mediana (losango), do menos ao mais atrasado (barra cinzenta).
followup-column-shortest = Mín. (d)
site-section-certificates = Certificados
site-section-not-in-force = Fora desta lista
site-column-reason = Motivo
site-column-certificates = Documentos
site-column-certificates-named = Quais
site-column-standing = Situação
