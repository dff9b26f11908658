import { fold } from '../fold';

/** What a column can be recognised as. `other` is known not to be a field of a post; it is kept as it is. */
export type ColumnField =
  | 'date'
  | 'time'
  | 'minute'
  | 'weekday'
  | 'week'
  | 'month'
  | 'year'
  | 'channel'
  | 'handle'
  | 'title'
  | 'topic'
  | 'hook'
  | 'text'
  | 'hashtags'
  | 'format'
  | 'type'
  | 'pillar'
  | 'campaign'
  | 'status'
  | 'labels'
  | 'link'
  | 'first_comment'
  | 'notes'
  | 'media'
  | 'alt_texts'
  | 'number'
  | 'other';

/**
 * Headings by field in English, German, French, Spanish, Italian, Portuguese and Polish, the
 * commonest ones also in Dutch, Indonesian, Turkish, Swedish, Vietnamese, Russian, Chinese, Japanese, Korean, Arabic and
 * Hebrew, `|` between them, the surest
 * line first; `~` begins a line of weaker ones that yield to a column with a surer heading. Collected from calendars in
 * public repositories and from the upload templates of publishing tools.
 */
const words: Readonly<Record<ColumnField, readonly string[]>> = {
  date: [
    'date|dates|publish date|publication date|published date|posting date|post date|scheduled date|schedule date|scheduled|schedule|scheduled at|scheduled for|scheduled on|schedule at|date time|datetime|date and time|date of publication|date to post|date to publish|publish on|publish at|post at|post on|publishing date|go live|go live date|live date|launch date|start date|calendar date|content date|planned date|target date|release date|air date|day date|date day|day and date|post at specific time|scheduled datetime|scheduled date time|publish datetime|post date time|scheduled time utc|timestamp',
    'datum|veröffentlichungsdatum|veröffentlichung am|datum uhrzeit|datum und uhrzeit|geplant am|termin|postdatum|erscheinungsdatum|veröffentlicht am|wann|tag datum|startdatum|posting datum|datum der veröffentlichung',
    'date de publication|date publication|date et heure|date de diffusion|date prévue|publié le|planifié le|programmé le|date heure|quand|date de post|jour de publication|parution',
    'fecha|fecha de publicación|fecha publicación|fecha y hora|fecha hora|fecha programada|programado para|cuándo|fecha del post|fecha prevista|día de publicación',
    'data|data di pubblicazione|data pubblicazione|data e ora|data ora|data programmata|quando|data del post|giorno di pubblicazione|uscita|data uscita',
    'data de publicação|data da publicação|data publicação|data e hora|data hora|data agendada|data do post|agendado para|dia da publicação|data postagem|data de postagem|data da postagem',
    'data publikacji|data i godzina|termin publikacji|data posta|kiedy|data wpisu|dzień publikacji|planowana data',
    'publicatiedatum|tanggal|tanggal posting|tanggal publikasi|tarih|yayın tarihi|paylaşım tarihi|publiceringsdatum|ngày|ngày đăng|дата|дата публикации|日期|发布日期|發布日期|日付|投稿日|公開日|날짜|게시일|التاريخ|تاريخ النشر|תאריך|תאריך פרסום',
    '~due date|due|deadline|when|target publish date|publish|live on|posted date|date posted|posted on|posted at|published at|published on|fällig|fälligkeit|échéance|fecha límite|scadenza|prazo|termin wykonania|creation date',
  ],
  time: [
    'time|times|publish time|posting time|post time|scheduled time|schedule time|time of day|hour|time 24hr|time 24h|publishing time|time slot|timeslot|best time|best time to post|start time|time local|local time|posting hour|time to post|post at time|hours',
    'uhrzeit|zeit|stunde|posting zeit|veröffentlichungszeit|zeitpunkt|postzeit|startzeit',
    'heure|heure de publication|horaire|créneau|heure publication|heure de post|heures',
    'hora|hora de publicación|horario|hora publicación|hora del post',
    'ora|orario|ora di pubblicazione|orario di pubblicazione|ora pubblicazione',
    'horário|hora de publicação|hora da publicação|horário de publicação|horário de postagem|hora da postagem',
    'godzina|czas|godzina publikacji|godz|pora|czas publikacji',
    '~slot|posting slot',
    'tijd|tijdstip|jam|jam posting|waktu|saat|yayın saati|tid|giờ|giờ đăng|время|время публикации|时间|發布時間|发布时间|時間|投稿時間|時刻|시간|게시 시간|الوقت|وقت النشر|שעה',
  ],
  minute: ['minute|minutes|min|mins', 'minuten', 'minuto|minutos', 'minuto|minuti', 'minuta|minuty'],
  weekday: [
    'day|weekday|day of week|day of the week|dow|days|day name|week day|posting day|post day|scheduled day|day number|publish day',
    'tag|wochentag|tage',
    'jour|jour de la semaine|jours|jour semaine',
    'día|día de la semaine|día de la semana|día semana|días',
    'giorno|giorno della settimana|giorni',
    'dia|dia da semana|dias',
    'dzień|dzień tygodnia|dni',
    'dag|weekdag|hari|gün|veckodag|thứ|день|день недели|星期|曜日|요일|اليوم|יום',
  ],
  week: [
    'week|week number|wk|week no|weeks|week of|campaign week|calendar week|cw|sprint|sequence week',
    'woche|kw|kalenderwoche',
    'semaine|numéro de semaine|sem',
    'semana|número de semana|semana del|nº semana',
    'settimana|numero settimana',
    'semana do mês|número da semana',
    'tydzień|numer tygodnia',
    'pekan|minggu ke|hafta|vecka|tuần|неделя|周|週|주차|الأسبوع|שבוע',
  ],
  month: ['month|months', 'monat', 'mois', 'mes', 'mese', 'mês', 'miesiąc'],
  year: ['year', 'jahr', 'année', 'año', 'anno', 'ano', 'rok'],
  channel: [
    'channel|channels|platform|platforms|network|networks|social network|social networks|social media|social platform|social media platform|social profile|social medias|social channel|profile|profiles|social|media channel|posting channel|publishing channel|where|where to post|posted to|post to|target platform|primary platform|distribution channel|distribution|outlet|destination|target channel|channel platform|platform channel|site|social media channel|platform s|channel s|network s|publish to|medium',
    'kanal|kanäle|plattform|plattformen|netzwerk|netzwerke|soziales netzwerk|social media kanal|profil',
    'plateforme|plateformes|canal|canaux|réseau|réseaux|réseau social|réseaux sociaux|support|plate forme|profil social',
    'plataforma|plataformas|canales|red|redes|red social|redes sociales|perfil',
    'piattaforma|piattaforme|canale|canali|rete|social network canale|profilo',
    'canais|rede|rede social|redes sociais',
    'kanały|platforma|platformy|sieć|serwis|portal|media społecznościowe',
    'kanaal|kanalen|medsos|media sosial|kênh|nền tảng|платформа|площадка|канал|соцсеть|平台|渠道|媒体|プラットフォーム|플랫폼|채널|المنصة|القناة|פלטפורמה|ערוץ',
  ],
  handle: [
    'account|accounts|handle|handles|social account|page|account name|username|user name|profile name|brand|brand name|page name|social handle',
    'konto|konten|seite',
    'compte|comptes|page',
    'cuenta|cuentas|página',
    'profilo account|pagina',
    'conta|contas|usuário',
    'konta|strona|nazwa konta',
  ],
  title: [
    'title|post title|content title|headline|subject|titles|post name|content name|article title|blog title|video title|pin title|working title|event title|name of post|subject line|title topic|post headline|email subject|title headline',
    'titel|überschrift|betreff|beitragstitel|posttitel|schlagzeile',
    'titre|titre du post|intitulé|objet|titre de la publication|accroche titre',
    'título|título del post|titular|asunto|encabezado|título de la publicación',
    'titolo|titolo del post|oggetto|titolo post',
    'título do post|assunto|manchete|título da publicação',
    'tytuł|nagłówek|tytuł posta|tytuł wpisu',
    'judul|judul konten|judul postingan|başlık|tiêu đề|заголовок|название|标题|標題|タイトル|제목|العنوان|כותרת',
    '~h1|seo title|meta title|name|what|item|task|activity|deliverable|asset name|content piece|content item|piece|was|aufgabe|quoi|qué|cosa|nazwa|nome|nombre|nom',
  ],
  topic: [
    'topic|topics|general topic|content topic|post topic|subject matter|idea|content idea|post idea|concept|angle|content concept|post concept|focus|topic focus|main topic|topic idea|ideas|content ideas|topic title|post theme|theme topic|topic theme|video concept|video idea|key message|main message|message theme|core message',
    'thema|idee|inhaltsidee|postidee|konzept|beitragsthema|aufhänger thema|kernbotschaft',
    'sujet|idée|idée de contenu|concept|angle|sujet du post|message clé',
    'tema|idea de contenido|idea|concepto|tema del post|asunto principal|mensaje clave',
    'argomento|idea contenuto|concetto|soggetto|messaggio chiave',
    'assunto do post|ideia|ideia de conteúdo|conceito|mensagem principal',
    'temat|pomysł|koncepcja|temat posta|główny przekaz',
    'onderwerp|topik|konu|ämne|chủ đề|тема|тема поста|主题|主題|テーマ|주제|الموضوع|נושא',
  ],
  hook: [
    'hook|hooks|opening line|opening|hook line|first line|opening hook|hook opening line|hook headline|attention hook|scroll stopper',
    'aufhänger|einstieg|erster satz',
    'accroche|phrase d accroche|accroche hook',
    'gancho|gancho inicial|frase inicial',
    'gancio|aggancio|frase d apertura',
    'gancho de abertura',
    'haczyk|hak|pierwsze zdanie',
  ],
  text: [
    'text|caption|captions|copy|post text|post copy|post content|post body|message|message text|body|body text|body copy|full caption|full text|full copy|full post|caption text|caption copy|social copy|post caption|content body|content text|main text|post message|draft copy|draft caption|caption draft|copy caption|post text content|text content|final copy|final caption|content copy|social caption|main copy|written content|post draft|text copy|status update|ad copy|primary text',
    'beitragstext|bildunterschrift|inhalt|posttext|post text|beitrag|texte|nachricht|caption text|textentwurf|beitragsinhalt',
    'texte|légende|texte du post|contenu|message|légende texte|texte de la publication|corps|contenu du post|rédaction|texte complet',
    'texto|leyenda|pie de foto|texto del post|contenido|mensaje|copy texto|descripción del post|texto de la publicación|cuerpo|texto completo',
    'testo|didascalia|testo del post|contenuto|messaggio|testo post|corpo|testo completo',
    'legenda|texto do post|conteúdo|mensagem|texto da publicação|legenda do post|texto legenda',
    'tekst|treść|podpis|treść posta|treść wpisu|tekst posta|wiadomość|opis posta|zawartość',
    'tekst|bijschrift|keterangan|teks|isi konten|metin|gönderi metni|inlägg|inläggstext|nội dung|текст|текст поста|描述|文案|内容|內容|投稿内容|正文|本文|投稿文|キャプション|본문|내용|캡션|النص|المحتوى|טקסט|תוכן',
    '~content|post|posts|description|details|script|post description|content description|summary|excerpt|what to post|update|status text|pin description|meta description|content details|beschreibung|description du post|descripción|descrizione|descrição|opis|publicación|publication|pubblicazione|publicação|wpis|post inhalt|guion|skript|roteiro|scenariusz|podcast',
    '~quote|quotes|tweet|tweets|tweet text|zitat|citation|cita|citazione|cytat|caption idea|caption ideas|caption concept|copy idea|copy ideas|deskripsi|açıklama',
  ],
  hashtags: [
    'hashtags|hashtag|hash tags|hash tag|hashtag set|hashtags to use|suggested hashtags|recommended hashtags|hashtag list|primary hashtags|tags hashtags|hashtags tags',
    'mots dièse|mots dièses|hashtags recommandés',
    'etiquetas hashtags|hashtagi|hashtags do post',
    'tagar|etiketler|хештеги|хэштеги|话题标签|ハッシュタグ|해시태그|الهاشتاجات|هاشتاج|האשטגים',
  ],
  format: [
    'format|formats|content format|post format|post subtype|subtype|publish type|content style format|placement',
    'beitragsformat|inhaltsformat|postformat|beitragsart|beitragstyp|posttyp',
    'format du post|format de contenu|type de publication|type de post',
    'formato|formato de contenido|tipo de publicación|tipo de post|formato del post',
    'formato contenuto|tipo di post|tipo post|tipologia post|formato del contenuto',
    'formato do conteúdo|tipo de publicação|tipo de postagem|formato do post',
    'format treści|typ posta|rodzaj posta|format posta|typ publikacji',
    'jenis konten|tipe konten|format konten|içerik türü|định dạng|формат|格式|形式|内容形式|형식',
    '~media type|creative format|asset type|media format|medientyp|medienart|type de média|tipo de medio|tipo de mídia',
  ],
  type: [
    'type|post type|content type|kind|type of content|type of post|content format type|post category type|types|posttype|content kind',
    'art|typ|inhaltstyp|art des beitrags|content art|inhaltsart',
    'type de contenu|genre',
    'tipo|tipo de contenido|clase|tipo contenido',
    'tipologia|tipo di contenuto|tipo contenuto',
    'tipo de conteúdo|tipo conteúdo',
    'rodzaj|typ treści|rodzaj treści',
  ],
  pillar: [
    'pillar|pillars|content pillar|content pillars|brand pillar|messaging pillar|pillar theme|theme pillar|strategic pillar|content bucket|bucket',
    'säule|content säule|themensäule|inhaltssäule|themenbereich|rubrik',
    'pilier|piliers|pilier de contenu|pilier éditorial|rubrique|thématique',
    'pilar|pilares|pilar de contenido|pilar contenido|eje|eje temático|eje de contenido',
    'pilastro|pilastri|pilastro di contenuto|rubrica|filone',
    'pilar de conteúdo|pilar conteúdo|editoria|eixo',
    'filar|filar treści|filar komunikacji|filary',
    'pilar konten|contentpijler|pijler|içerik sütunu|trụ cột nội dung|рубрика|栏目|内容支柱',
    '~category|categories|content category|theme|themes|post category|weekly theme|daily theme|content theme|series|content series|stream|kategorie|thema der woche|catégorie|thème|categoría|temática|categoria|kategoria|temat tygodnia|motyw|thematik',
    '~kategori|konu başlığı|категория|分类|類別|カテゴリ|카테고리|الفئة|קטגוריה',
  ],
  campaign: [
    'campaign|campaigns|campaign name|initiative|promotion|launch|marketing campaign',
    'kampagne|kampagnen|aktion',
    'campagne|campagnes|opération',
    'campaña|campañas',
    'campagna|campagne marketing',
    'campanha|campanhas',
    'kampania|kampanie|akcja',
    'kampanye|kampanya|кампания|活动|活動|キャンペーン|캠페인|الحملة',
  ],
  status: [
    'status|state|stage|approval status|post status|content status|approval|approved|workflow status|progress|publishing status|publish status|published|current status|draft status|production status|posted|done|draft',
    'freigabe|freigabestatus|bearbeitungsstand|stand|zustand',
    'statut|état|avancement|validation|statut de publication|étape',
    'estado|estatus|etapa|estado de publicación|aprobación',
    'stato|stato di pubblicazione|stato post|avanzamento|approvazione',
    'situação|status da publicação|andamento|aprovação|estágio',
    'stan|etap|akceptacja|status publikacji',
    'durum|trạng thái|статус|состояние|状态|狀態|ステータス|状況|상태|الحالة|סטטוס',
  ],
  labels: [
    'tags|labels|tag|label|label s|tag s|keywords|keyword|target keyword|primary keyword|focus keyword|seo keywords|keyword s|seo keyword|target keywords|main keyword|primary keywords|secondary keywords',
    'schlagwörter|schlagworte|stichwörter|stichworte|etiketten',
    'étiquettes|mots clés|mot clé|étiquette|libellés',
    'etiquetas|palabras clave|palabra clave|etiqueta',
    'etichette|parole chiave|parola chiave|etichetta',
    'palavras chave|palavra chave|marcadores|etiquetas tags',
    'tagi|etykiety|słowa kluczowe|słowo kluczowe',
  ],
  link: [
    'link|links|url|urls|link url|link s|cta link|cta url|destination url|destination link|target url|landing page|landing page url|website link|post link|website url|web link|link to|article url|blog url|pin link|og meta url|link og meta url|utm link|utm url|landing url|link in post|target link|external link|canonical url|blog link|link in bio|bio link|reference link|source url|article link',
    'verlinkung|ziel url|webseite|ziellink|weblink',
    'lien|liens|lien url|lien cta|url de destination|lien à partager',
    'enlace|enlaces|vínculo|url de destino|enlace url|enlace cta',
    'collegamento|link esterno|url di destinazione',
    'link de destino|url de destino|link externo',
    'odnośnik|adres url|odsyłacz|adres strony',
    'tautan|bağlantı|länk|liên kết|ссылка|链接|連結|リンク|링크|الرابط|קישור',
  ],
  first_comment: [
    'first comment|first comment text|comment s|follow up comment|comment 1|comment1|pinned comment|1st comment|auto comment|initial comment|comment|first comment content|comment text',
    'erster kommentar|1 kommentar',
    'premier commentaire|1er commentaire|commentaire épinglé',
    'primer comentario|1er comentario|comentario fijado',
    'primo commento|commento fissato',
    'primeiro comentário|comentário fixado',
    'pierwszy komentarz',
  ],
  notes: [
    'notes|note|internal notes|remarks|remark|internal comments|internal note|additional notes|production notes|notes comments|comments notes|content notes|general notes|extra notes|misc|feedback|instructions|notes for team|posting notes|additional info|special notes|additional information|reviewer notes',
    'notizen|notiz|bemerkung|bemerkungen|anmerkung|anmerkungen|hinweis|hinweise|kommentar|kommentare|interne notizen|sonstiges',
    'remarque|remarques|commentaire|commentaires|observations|notes internes|consignes',
    'notas|nota|observaciones|comentarios|comentario|notas internas|observación',
    'appunti|osservazioni|commenti|commento|note interne',
    'observações|observação|comentários|comentário|anotações|notas internas do post',
    'notatki|notatka|uwagi|komentarz|komentarze|adnotacje',
    'notities|opmerkingen|catatan|notlar|anteckningar|ghi chú|примечание|примечания|заметки|комментарий|备注|備註|備考|メモ|비고|메모|ملاحظات|הערות',
    '~comments',
  ],
  media: [
    'media|media url|media urls|media url s|image|images|image url|image urls|image link|image links|photo|photos|photo url|picture|pictures|picture url|picture urls|video url|video urls|video|video link|gif url|gif urls|asset|assets|asset url|asset urls|asset link|creative|creative url|creative link|attachment|attachments|media file|media files|image file|image files|file name|filename|visual|visuals|visual url|visual asset|visual link|media link|media links|thumbnail|thumbnail url|image path|media path|photo link|graphic|graphics|graphic url|artwork|image asset|image filename|media asset|media assets|visual file|asset file|image video|image name|photo video|asset path|media image|visual media|image source|img|img url|photo file|photos videos|creative asset|asset filename|image s|media s|featured image|video file|cover image|image video url|files|file|content file',
    'bild|bilder|bild url|foto|fotos|medien|datei|dateien|medium url|grafik|bildlink|bilddatei|mediendatei|motiv|visual datei|dateiname|anhang',
    'image url|visuel|visuels|photo|média|médias|lien image|fichier|fichiers|visuel url|lien média|lien visuel|lien du visuel|url de l image|url image|pièce jointe|nom du fichier',
    'imagen|imágenes|url de imagen|foto|medio|medios|archivo|archivos|url imagen|recurso|multimedia|url de la imagen|enlace imagen|enlace de imagen|nombre de archivo|recurso visual',
    'immagine|immagini|url immagine|foto video|file immagine|allegato|link immagine|grafica|nome file|elemento visivo',
    'imagem|imagens|url da imagem|mídia|arquivo|ficheiro|url imagem|link da imagem|criativo|arte|nome do arquivo|anexo',
    'obraz|obrazy|zdjęcie|zdjęcia|plik|pliki|adres obrazu|media pliki|grafika|link do zdjęcia|link do grafiki|załącznik|nazwa pliku|adres zdjęcia',
    'afbeelding|gambar|görsel|bild url|hình ảnh|изображение|картинка|图片|圖片|画像|이미지|الصورة|תמונה',
  ],
  alt_texts: [
    'alt text|alt texts|alt text s|alt|image alt|image alt text|alt text picture|alternative text|alt tag|alt description|media alt text|alttext|accessibility text|image description alt',
    'alternativtext|bildbeschreibung alt|alternativtexte',
    'texte alternatif|texte alt|balise alt',
    'texto alternativo|texto alt',
    'testo alternativo|testo alt',
    'texto alternativo da imagem',
    'tekst alternatywny|opis alternatywny|tekst alt',
  ],
  number: [
    'id|number|no|post id|post number|post no|s no|sr no|sl no|sno|serial|serial number|serial no|row|row number|index|item number|task id|content id|ref|reference|ref no|nr|lfd nr|num|n|nº|numéro|número|numer|nummer|lp|l p|entry id|uuid|key|sequence|order|seq|position|idx|calendar id|external id|unique id|record id|slug|campaign id|sku|item|post|laufende nummer|posten|pos',
  ],
  other: [
    'owner|assigned to|assignee|author|writer|designer|responsible|created by|created at|created on|created date|date created|creation time|updated at|last modified|last updated|updated|approved by|approver|approved on|approved date|reviewer|reviewed by|team|team member|poc|cta|call to action|goal|objective|goals|objectives|kpi|kpis|metric|metrics|success metric|target audience|audience|persona|tone|voice|tone of voice|mood|image prompt|prompt|ai prompt|image description|visual description|visual direction|visual idea|visual concept|creative brief|creative direction|design brief|design notes|image idea|visual notes|asset notes|asset description|visual brief|media description|suggested visual|visual suggestion|image suggestion|shot list|priority|effort|budget|cost|location|language|lang|locale|region|country|market|duration|length|character count|char count|characters|word count|words|read time|reading time|watch time|run time|lead time|time zone|timezone|tz|utc offset|end date|end time|deadline time|expiry|expires|likes|shares|saves|comments count|views|reach|impressions|clicks|engagement|engagement rate|ctr|followers|conversions|leads|sales|revenue|score|rating|result|results|performance|permalink|post url|published url|live link|live url|published link|public url|funnel stage|funnel|stage of funnel|buyer stage|difficulty|search volume|music|sound|audio|song|font|colors|colours|source|sources|platform notes|cta type|cta text|cta button|posting frequency|frequency|recurring|repeat|evergreen|boost|paid|ad spend|spend|product|products|service|client|customer|department|word target|primary cta|secondary cta|board|board album|board name|shortener|reminder|location tag|tagged users|mentions|collaborators|partner|influencer|day of month|quarter|holiday|occasion|observance|event name|version|caption length|text length|checked|check|error|errors|error message|retry count|attempts|post status code|response|checklist|all day event|private',
    'verantwortlich|zuständig|autor|autorin|ersteller|ziel|ziele|zielgruppe|handlungsaufforderung|priorität|aufwand|sprache|dauer|zeitzone|tonalität|bildidee|bildbeschreibung|visuelle idee|erstellt am|erstellt von|reichweite|aufrufe',
    'responsable|auteur|objectif|objectifs|cible|audience cible|appel à l action|priorité|langue|durée|fuseau horaire|ton|visuel requis|description du visuel|idée visuelle|idée de visuel|créé par|créé le|portée|vues',
    'autor|objetivo|objetivos|público|público objetivo|audiencia|llamada a la acción|llamado a la acción|prioridad|idioma|duración|zona horaria|tono|descripción visual|idea visual|creado por|encargado|alcance|vistas',
    'autore|responsabile|obiettivo|obiettivi|pubblico|target|invito all azione|priorità|lingua|durata|fuso orario|tono di voce|descrizione visiva|idea visiva|creato da|copertura|visualizzazioni',
    'responsável|público alvo|chamada para ação|chamada à ação|prioridade|duração|fuso horário|tom|descrição visual|ideia visual|criado por|alcance da publicação|visualizações',
    'odpowiedzialny|osoba|cel|cele|grupa docelowa|odbiorcy|wezwanie do działania|priorytet|język|czas trwania|strefa czasowa|ton komunikacji|opis grafiki|pomysł na grafikę|zasięg|wyświetlenia',
  ],
};

export interface KnownHeading {
  field: ColumnField;
  /** 2 for a sure heading, 1 for a weaker one. */
  strength: number;
}

/** Folded headings with what they stand for; a heading in two lists stands for both, the first list first. */
export const knownHeadings: ReadonlyMap<string, readonly KnownHeading[]> = build();

function build(): Map<string, KnownHeading[]> {
  const map = new Map<string, KnownHeading[]>();
  for (const [field, lines] of Object.entries(words) as [ColumnField, readonly string[]][])
    for (const line of lines) {
      const strength = line.startsWith('~') ? 1 : 2;
      for (const word of (strength === 1 ? line.slice(1) : line).split('|')) {
        const known = map.get(fold(word)) ?? [];
        if (!known.some((entry) => entry.field === field)) known.push({ field, strength });
        map.set(fold(word), known);
      }
    }
  return map;
}

/** Words in a heading that say nothing about the field: languages, articles, "required". */
export const idleWords: ReadonlySet<string> = new Set(
  'en english fr french francais de german deutsch es spanish espanol it italian italiano pt portuguese portugues pl polish polski ar arabic nl dutch required optional the your our my a an of for final new suggested proposed planned recommended pflicht optional obligatoire opcional utc gmt local ddmmyyyy yyyy mm dd hh ss 24h 12h max chars characters'.split(
    ' ',
  ),
);

/** Words that make what stands beside them a picture: an "image concept" is no concept of a post. */
export const pictureWords: ReadonlySet<string> = new Set(
  'image images photo picture visual graphic thumbnail bild visuel imagen immagine imagem obraz'.split(' '),
);

/** Words that turn a heading into something about a field rather than the field: "caption length", "image prompt". */
export const turningWords: ReadonlySet<string> = new Set(
  'id slug number count length watch read run lead owner author by prompt brief description idea ideas score rate goal target audience status state approval approved notes note type kind style tone source link url file path version language lang reference created updated modified board options option privacy setting settings performance metric metrics likes views shares clicks requirements direction strategy guide check needed requis required placeholder category theme date time end deadline budget duration author cta'.split(
    ' ',
  ),
);
