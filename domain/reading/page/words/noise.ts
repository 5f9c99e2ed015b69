/**
 * Words in class names and ids that mark what stands around an article. Collected from the conventions of
 * content systems and the HTML vocabularies (WordPress, Drupal, microformats, BEM blocks), not from single sites.
 */
const words = (list: string) => new Set(list.split(/\s+/).filter(Boolean))

/** Never the article, however much text it holds. */
export const STRONG_NOISE = words(`
  comment comments commentlist commentform disqus livefyre respond breadcrumb breadcrumbs cookie cookies consent gdpr
  nav navbar navigation pagination pager masthead footer colophon
`)

/** Not the article unless most of the page's text stands in it. */
export const NOISE = words(`
  ad ads advert adverts advertisement advertising advertorial adslot adsense dfp sponsor sponsored promo promos promotion
  promoted related relateds relatedposts recommended recommend recommendation recommendations recirc recirculation
  share sharing sharebar sharedaddy shares social sociallinks addthis addtoany follow newsletter newsletters signup subscribe
  subscription subscribebox optin mailchimp sidebar aside rail secondary complementary widget widgets popular
  trending mostread mostpopular latest teaser teasers outbrain taboola revcontent
  toolbar toolbox tools menu submenu dropdown modal popup overlay lightbox tooltip banner
  login register signin author authorbox authorbio bio biography byline bylines
  tags taglist tagcloud topics keywords metadata postmeta entrymeta
  caption captions figcaption credit credits copyright photocredit
  readmore morefrom morestories upnext nextprev prevnext
  print printonly hidden invisible offscreen visuallyhidden hide skip skiplink noprint
  vote poll feedback reactions reaction emoji
  timestamp dateline pubdate
  infobox factbox pullquote disclaimer
  dek deck standfirst strapline subheadline
  livechat chat form search searchform
`)

/** Two neighbouring parts of a class name that mark noise together. */
export const NOISE_PAIRS = words(`
  read-more more-from also-read also-like you-may most-read most-popular most-viewed up-next next-article next-post
  prev-post post-navigation nav-links post-nav entry-meta post-meta article-meta entry-footer post-footer article-footer
  post-tags entry-tags article-tags tag-list author-box author-bio author-info about-author about-the
  see-also sign-up sr-only screen-reader visually-hidden no-print print-only cta-box call-to email-signup
  link-list story-links jp-relatedposts image-credit photo-credit image-caption wp-caption photo-caption
  media-caption article-date post-date entry-date pull-quote mc-embed back-to
`)

/** Class names and ids that content systems give to the element that holds the article's text, parts joined. */
export const BODY_NAMES = words(`
  articlebody articlebodytext articlecontent articletext articlecopy articlemain storybody storycontent storytext
  entrycontent entrybody postcontent postbody posttext postentry newsbody newscontent newstext newsarticle
  bodycontent bodycopy bodytext contentbody contentarticle contenttext maincontent textcontent
  articlebodycontent storybodytext singlecontent pagecontent thecontent richtext
`)
