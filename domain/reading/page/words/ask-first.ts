/**
 * How a page asks for a name or an account before one may read on: a door and what it is for, in either order; by language,
 * from the usual wording of newsrooms. They count only as whole sentences, said to whoever reads them: residents log in to
 * read their meters, in news.
 */
type Asking = { door: string; purpose: string }

/** Few words between, such as “for free”, “with your account”. */
const FEW = "(?:,? (?!(?:to|um|pour|para|per|om)(?!\\p{L}))[\\p{L}’'-]+){0,4}"
/** What may stand behind it, and nothing else: one registers to read more books, too. */
const END =
  '(?: (?:please|now|here|today|first|(?:for )?free(?: of charge)?|with (?:us|your \\p{L}+)|bitte|hier|jetzt|kostenlos|gratis|gratuitement|gratuitamente|ici|aquí|ahora|qui|ora|aqui|agora|grátis|nu|eerst|бесплатно|сейчас|на сайт|в (?:свой )?аккаунт|مجانا|الآن|חינם|עכשיו|לאתר|לחשבון))*'
/** The text that is meant, within a few words. */
const some = (nouns: string) => `(?:[\\p{L}’'-]+ ){0,5}(?:${nouns})`

const en = some('story|stories|article|articles|text|post|piece|content|report|coverage|journalism|version')
const es = some('artículo|nota|noticia|texto|contenido|historia|reportaje|información')
const ru = some('стать[юи]|материал|текст|новость|публикацию|чтение')

const askings: Asking[] = [
  {
    door: "(?:(?:please|just|simply) )?(?:(?:you(?:['’]ll)? )?(?:need|have|must|will need)(?: to)? (?:be )?)?(?:(?:log|logged|sign|signed)[ -]?(?:in|on|up)|register(?:ed)?|subscribe|join (?:now|us|for free)|(?:(?:create|open|get|make|have) )?(?:an?|your)(?: \\p{L}+)? (?:account|registration)|a (?:subscriber|member|registered (?:user|reader)))(?: is (?:needed|required|necessary))?",
    purpose: `(?:in order )?to (?:(?:continue|keep|go on)(?: (?:reading|to read))?(?: ${en})?|(?:continue |keep )?(?:read|reading|see|view|access|unlock|finish)(?: (?:more|on|further|everything|it all|(?:${en})(?: in full)?|(?:the|this|it) (?:rest|in full))))`,
  },
  {
    door: '(?:bitte |jetzt |einfach |hier )*(?:(?:melden sie|melde dich|loggen sie|logge dich|registrieren sie|registriere dich)(?: sich)?(?: (?:bitte|jetzt|an|ein|hier|kostenlos))*|anmelden|einloggen|registrieren|(?:erstellen|legen) sie (?:sich )?(?:\\p{L}+ ){0,2}(?:konto|benutzerkonto)(?: an)?|(?:sie müssen|müssen sie) (?:sich )?(?:\\p{L}+ )?(?:angemeldet|eingeloggt|registriert|anmelden|einloggen|registrieren)(?: sein)?)',
    purpose:
      '(?:um (?:[\\p{L}]+ ){0,4}(?:(?:weiter ?)?zu ?lesen|weiterzulesen|lesen zu können|weiterlesen zu können|fortzufahren)|zum weiterlesen|und (?:[\\p{L}]+ ){0,3}(?:weiter ?)?lesen(?: sie weiter)?)',
  },
  {
    door: "(?:veuillez |merci de |il faut |vous devez |pour cela )?(?:vous )?(?:(?:connectez|inscrivez|identifiez|abonnez|enregistrez)-vous|(?:connecter|inscrire|identifier|abonner)|se connecter|s['’](?:inscrire|identifier|abonner)|(?:créer|créez|avoir) (?:un|votre) compte(?: gratuit)?|être (?:connecté|inscrit|abonné|identifié)(?:e|\\(e\\)|·e)?)",
    purpose:
      "pour (?:(?:continuer|poursuivre)(?: (?:à lire|(?:la|votre) lecture))?(?: (?:[\\p{L}’']+ ){0,3}(?:[\\p{L}]+['’])?(?:article|texte))?|(?:lire|voir|consulter|accéder à|découvrir) (?:la suite|plus|davantage|(?:[\\p{L}’']+ ){0,5}(?:[\\p{L}]+['’])?(?:article|texte|contenu|reportage)(?: (?:complet|entier|intégral|en entier|en intégralité))?))",
  },
  {
    door: '(?:por favor,? |debes |debe |tienes que |tiene que |necesitas |es necesario |hay que )?(?:inici(?:a|e|ar) (?:la )?sesión|identif(?:ícate|íquese|icarte|icarse)|reg(?:ístrate|ístrese|istrarte|istrarse)|acced[ea]|acceder|ingres[ae]|ingresar|entra|suscríbete|suscríbase|(?:crea|cree|crear|tener) (?:una|tu|su) cuenta(?: gratuita| gratis)?|estar registrad[oa])',
    purpose: `para (?:(?:seguir|continuar)(?: (?:leyendo|con la lectura|la lectura))?(?: ${es})?|(?:leer|ver|acceder a) (?:más|(?:${es})(?: complet[oa])?))`,
  },
  {
    door: "(?:per favore,? |devi |è necessario |occorre |bisogna )?(?:acced[ie]|accedere|entra|(?:effettua|fai|esegui|effettuare|fare) (?:il login|l['’]accesso)|registrati|registrarti|registrarsi|iscriviti|iscriverti|abbonati|(?:crea|creare|avere) un account(?: gratuito)?|essere (?:registrat|iscritt|loggat)[oaie])",
    purpose:
      "per (?:(?:continuare|proseguire)(?: (?:a leggere|la lettura|nella lettura))?(?: (?:[\\p{L}’']+ ){0,3}(?:[\\p{L}]+['’])?articolo)?|leggere (?:tutto|di più|il resto|(?:[\\p{L}’']+ ){0,4}(?:[\\p{L}]+['’])?(?:articolo|testo|contenuto|notizia)(?: (?:completo|intero|per intero|completa|intera))?))",
  },
  {
    door: '(?:por favor,? |você |é preciso |é necessário |precisa |deve |tem de |tem que )*(?:(?:faça|fazer|efetue|efetuar) (?:o )?(?:seu )?(?:login|log-in|cadastro|registo|registro)|(?:inicie|iniciar) (?:a )?sessão|entre|entrar|estar (?:logad|registad|registrad|cadastrad)[oa]|(?:cadastre|registe|registre|inscreva)-se|se cadastrar|se registrar|registar-se|assine|(?:crie|criar|ter) (?:uma|sua|a sua) conta(?: gratuita| grátis)?)',
    purpose: `para (?:(?:continuar|seguir)(?: (?:a ler|lendo|a leitura))?(?: ${some('artigo|matéria|notícia|texto|reportagem')})?|(?:ler|ver|acessar|aceder a) (?:mais|tudo|na íntegra|(?:${some('artigo|matéria|notícia|texto|reportagem|conteúdo|íntegra')})(?: complet[oa]| na íntegra)?))`,
  },
  {
    door: '(?:je moet |u moet |moet je |moet u |u dient |graag )?(?:(?:log|meld)(?: (?:je|u))?(?: (?:nu|eerst|hier|gratis))?(?: (?:in|aan))?|inloggen|aanmelden|registreren|registreer(?: (?:je|u))?|(?:eerst )?(?:ingelogd|aangemeld|geregistreerd) zijn|maak (?:\\p{L}+ ){0,2}account(?: aan)?|word (?:abonnee|lid))',
    purpose:
      '(?:om (?:(?:[\\p{L}]+ ){0,4}(?:verder|meer|artikel|verhaal|bericht)(?: (?:verder|volledig|helemaal))? te (?:kunnen )?lezen|verder te gaan)|en lees (?:gratis )?verder|voor (?:het hele|het volledige) (?:artikel|verhaal))',
  },
  {
    door: '(?:пожалуйста,? |вам )?(?:(?:нужно|необходимо|требуется|следует|надо) )?(?:войдите|войти|авторизуйтесь|авторизоваться|зарегистрируйтесь|зарегистрироваться|(?:создайте|создать) (?:\\p{L}+ )?(?:аккаунт|учетную запись|учётную запись)|подпишитесь)',
    purpose: `,? ?(?:чтобы (?:(?:читать|прочитать|прочесть|дочитать|продолжить|продолжать)(?: (?:далее|дальше|полностью|целиком|больше|читать|${ru}))*)|для (?:продолжения )?чтения(?: \\p{L}+){0,2})`,
  },
  {
    door: '(?:يرجى |الرجاء |من فضلك،? |يجب (?:عليك(?:م)? )?|عليك(?:م)? )?(?:(?:سج[ّ]?ل(?:وا|ي)?|تسجيل|بتسجيل|قم بتسجيل) (?:ال)?(?:دخول|حساب)(?:ك|كم)?|(?:أنشئ|انشئ|إنشاء|أنشئوا) حساب(?:ا|ًا|اً|ك)?(?: مجاني[اًا]*)?|اشترك(?:وا)?|الاشتراك)',
    purpose:
      '(?:حتى تتمكن من|كي تتمكن من|من أجل|لمتابعة|لمواصلة|لقراءة|لإكمال|للاستمرار في|للاطلاع على) ?(?:قراءة |متابعة |بقية |كامل )*(?:القراءة|المزيد|البقية|(?:هذا |هذه )?(?:المقال|الخبر|التقرير|المادة|النص|القصة|الموضوع)(?: (?:كامل[اًةه]*|بالكامل|الكامل))?)',
  },
  {
    door: '(?:אנא |נא |יש |עליך |עליכם |כדאי )?(?:התחבר(?:ו|י)?|להתחבר|התחברות|היכנס(?:ו|י)?|להיכנס|הירשמ(?:ו|י)|הירשם|להירשם|(?:צרו|צור|צרי|פתחו|פתח|ליצור|לפתוח) חשבון(?: חינם)?)',
    purpose:
      '(?:כדי |על מנת )?(?:להמשיך|להמשך|לקרוא|לקריאת|לקריאה|ולהמשיך|והמשיכו)(?: (?:לקרוא|בקריאה|קריאה|ה?קריאה|עוד|את|שאר|המשך|יתר|כל|ה?(?:כתבה|מאמר|ידיעה|טקסט|סיפור|תוכן)|ה?מלאה?|במלואה|במלואו))+',
  },
]

const OR = '(?:,? (?:or|and|/|oder|und|ou|et|o|y|e|of|en|или|и|או|أو) )'
const forms = askings.flatMap(({ door, purpose }) => {
  const doors = `(?:${door})(?:${OR}(?:${door}))?`
  return [`${doors}${FEW}[,،]? ?(?:${purpose})${END}`, `(?:${purpose})[,،]? ?${doors}${END}`]
})

/** A sentence that asks first and says nothing else. */
export const ASKS_FIRST = new RegExp(`^(?:${forms.join('|')})[\\s.!:›»→>]*$`, 'iu')
