/**
 * How sites word that a page is not there while they answer that all is well. Own list, after the error pages of
 * content systems in the languages that are read. It only counts where nothing of the report's text is left.
 */
const NOT_FOUND_WORDS = [
  "\\b(?:error 404|404|(?:page|article|story|content|document) (?:(?:was|is|could|can)? ?not (?:be )?(?:found|available)|does not exist|(?:is )?no longer (?:exists|available)|has (?:been removed|expired)|unavailable)|not found|no longer (?:available|exists?|online|on our)|(?:page|article|story|content) (?:that )?you(?:['’]re| are| were)? (?:looking|searching|trying|requested|want)|does not exist or|(?:could ?n[o'’]t|could not|can(?:not|['’]t)) find (?:that|the page|this|what)|(?:page|article|story|it) (?:may|might|could) have been (?:taken down|moved|removed|deleted)|link .{0,40}(?:is|was|may be) broken|nothing (?:here|was found))",
  '(?:seite|artikel|inhalt|beitrag)\\b.{0,30}(?:nicht gefunden|(?:nicht|nicht mehr) (?:verfügbar|vorhanden|zur verfügung|online)|nicht (?:mehr )?(?:verfügbar|vorhanden)|existiert)|(?:seite|artikel|inhalt|beitrag) gibt es (?:leider )?nicht|(?:seite|artikel|inhalt|beitrag).{0,30}(?:gelöscht|verschoben|entfernt)|(?:seite|artikel|inhalt|beitrag)[^.]{0,30} nicht finden',
  "page introuvable|contenu indisponible|(?:page|article|contenu).{0,40}(?:n['’]existe (?:plus|pas)|introuvable|n['’]est plus (?:disponible|en ligne|accessible)|a (?:peut-être )?été supprimée?)",
  'página no encontrada|(?:página|noticia|contenido).{0,30}(?:no existe|no (?:fue|ha sido) encontrad|(?:ya )?no está disponible|ha sido (?:eliminad|movid)|se ha movido)',
  'pagina non trovata|(?:pagina|articolo|contenuto).{0,40}(?:non (?:esiste|è (?:più )?disponibile|è stat[oa] trovat[oa])|è stat[oa] (?:rimoss|spostat|eliminat)[oa])',
  'página não encontrada|(?:página|matéria|conteúdo|endereço).{0,40}(?:não (?:existe|foi encontrad[oa]|está (?:mais )?disponível)|foi (?:removid|excluíd|movid)[oa])',
  'pagina niet gevonden|(?:pagina|artikel|bericht).{0,40}(?:bestaat niet(?: meer)?|niet (?:meer )?(?:gevonden|beschikbaar)|is (?:verwijderd|verplaatst))',
  'страница не найдена|(?:страниц[аы]|материал|статья|публикация).{0,40}(?:не найден|не существует|больше не доступ|недоступ|был[аи]? удален|удал[её]н)',
  '(?:الصفحة|المقال|الخبر|المحتوى).{0,40}(?:غير موجود|غير متاح|غير متوفر|لم تعد (?:متاحة|متوفرة|موجودة)|لم يعد (?:متاحا|متوفرا|موجودا)|لم يتم العثور|تم حذف)|لم يتم العثور|لم نعثر على|تعذر العثور',
  '(?:הדף|העמוד|הכתבה|התוכן).{0,40}(?:לא נמצא|אינו קיים|לא קיים|הוסר|אינה (?:זמינה|קיימת)|אינו זמין)|לא נמצא דף|לא מצאנו את (?:הדף|העמוד|הכתבה)',
]
export const NOT_FOUND = new RegExp(NOT_FOUND_WORDS.join('|'), 'iu')
