/**
 * Words in class names and ids that mark what stands around an article. Collected from the conventions of
 * content systems and the HTML vocabularies (WordPress, Drupal, microformats, BEM blocks), not from single sites.
 */
const words = (list: string) => new Set(list.split(/\s+/).filter(Boolean))

/** Other people's words below the article: never part of it, however much text they hold. */
export const STRONG_NOISE = words(`
  disqus livefyre respond commentlist commentform cookie cookies consent gdpr kommentare kommentar commentaires comentarios
  commenti reacties komentarze forum forums discussion
`)

/** Not the article unless most of the page's text stands in it. */
export const NOISE = words(`
  nav navbar navigation pagination pager breadcrumb breadcrumbs masthead footer colophon
  ad ads advert adverts advertisement advertising advertorial adslot adsense dfp sponsor sponsored promo promos promotion
  promoted related relateds relatedposts recommended recommend recommendation recommendations recirc recirculation
  share sharing sharebar sharedaddy shares social sociallinks addthis addtoany follow newsletter newsletters signup subscribe
  subscription subscribebox optin mailchimp sidebar aside rail popular
  trending mostread mostpopular latest teaser teasers
  toolbar toolbox submenu dropdown modal popup overlay lightbox tooltip banner
  login register signin authorbox authorbio bio biography byline bylines
  taglist tagcloud metadata postmeta entrymeta
  caption captions figcaption credit credits copyright photocredit
  gallery galleries slideshow carousel slider playlist
  readmore morefrom morestories upnext nextprev prevnext
  printonly offscreen visuallyhidden skiplink noprint
  poll feedback reactions reaction emoji
  dateline infobox factbox pullquote disclaimer
  dek deck standfirst strapline subheadline
  livechat
`)

/** Noise like the above, unless elements of one such name together hold most of the text: then it is the layout's word. */
export const NOISE_OR_LAYOUT = words(`widget widgets hidden hide invisible secondary complementary`)

/** Common parts of longer names that mark noise only where they are the whole name. */
export const NOISE_ALONE = words(`
  skip print menu tools topics keywords tags vote
  author chat form search searchform timestamp pubdate
`)

/** Two neighbouring parts of a class name that mark noise together. */
export const NOISE_PAIRS = words(`
  read-more more-from also-read also-like you-may most-read most-popular most-viewed up-next next-article next-post
  prev-post post-navigation nav-links post-nav entry-meta post-meta article-meta entry-footer post-footer article-footer
  post-tags entry-tags article-tags tag-list author-box author-bio author-info about-author about-the
  see-also sign-up sr-only screen-reader visually-hidden no-print print-only cta-box call-to email-signup
  widget-area widget-title sidebar-widget footer-widget hidden-print link-list story-links jp-relatedposts image-credit photo-credit image-caption wp-caption photo-caption
  media-caption article-date post-date entry-date pull-quote mc-embed back-to
`)

/** Class names and ids that content systems give to the element that holds the article's text, parts joined. */
export const BODY_NAMES = words(`
  articlebody articlebodytext articlecontent articletext articlecopy articlemain storybody storycontent storytext
  entrycontent entrybody postcontent postbody posttext postentry newsbody newscontent newstext newsarticle
  bodycontent bodycopy bodytext contentbody contentarticle contenttext maincontent textcontent
  articlebodycontent storybodytext singlecontent pagecontent thecontent richtext
`)
