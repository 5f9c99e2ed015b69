/**
 * The commonest function words of languages written in Latin script, by which a short text can be told.
 * Compiled by the project from general grammar (articles, prepositions, conjunctions, auxiliaries);
 * words that many of these languages share are left out where they do not help.
 */
export const functionWords: Record<string, string> = {
  en: 'the of and to in that is was for with said has have from are were this which not will they had been an at by it his her who would be but could may might should than about after before says she he its told reported their them what when how there being into out up some other first only if you our between against during since while where then without because two three more as on a no me',
  fr: 'le la les des et est une dans que qui pour sur pas avec au aux du par il elle ont été sont cette ce ne se leur mais nous selon à d l qu son sa ses ces leurs après avant sans sous deux plus lui être avait était avoir dit fait ou où si très déjà encore contre entre depuis dont',
  de: 'der die das und ist nicht mit den von zu ein eine dem des auf für im sich auch als wurde werden hat nach bei sie er am wie noch dass einen einer eines ihr ihre sein seine seien sei habe hätten hatte waren war wir ich aus bis durch gegen ohne unter über zum zur vom beim wenn aber oder so soll sollen kann laut sagte nur mehr keine kein wer diese dieser dieses worden ob man',
  es: 'el la los las de que y en un una por con para del se su al lo como más pero fue este esta ha según también sobre son dijo no ni sin entre hasta desde cuando donde quien quienes ser eso esa ese estas estos les le sus muy ya dos tras ante bajo contra había era dice podría será',
  it: 'il di che la gli della per un una non sono con del dei è nel anche alla più ha le ma come dal delle questo stato si da',
  pt: 'o os as de que e do da em um uma para com não por no na dos das mais foi ao se sua são também pela pelo disse à seu',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook door bij naar heeft uit maar was werd zich wordt',
  sv: 'och att det som en på är för av med den till har inte om ett men var från vid så också efter sade kan ska de',
  da: 'og at det som en på er for af med den til har ikke om et men var fra ved så også efter sagde kan skal de blev',
  no: 'og å det som en på er for av med den til har ikke om et men var fra ved så også etter sa kan skal de ble',
  fi: 'ja on ei että se oli hän myös ovat mutta kun tai joka mukaan ole sen ovat sekä vuonna olla mitä',
  pl: 'w i na z się nie to że do jest o od po za ale jak przez co dla przy są był który oraz tym został',
  cs: 'a se na v je že to s z do o i pro za jako ale po jsou podle který byl také jeho které při už řekl',
  ro: 'și de la în a cu că nu este pe un o din care pentru mai au fost sunt prin ca lui după dar această',
  hu: 'a az és hogy nem is egy meg volt de ez azt csak már van mint szerint még lett pedig vagy',
  tr: 've bir bu da de için ile olarak çok daha olan gibi ama kadar sonra dedi göre olduğu ancak en',
  id: 'dan yang di dengan untuk dari pada ini itu dalam tidak akan oleh ke adalah juga mengatakan telah sebagai para',
  vi: 'của và là các được có trong cho một không người với những đã này khi để từ ông theo',
  ca: 'el la els les de que i en un una per amb del al és no ha més són aquest aquesta dels ser també segons',
  sw: 'ya wa na kwa ni katika za la kuwa hiyo huo yake alisema watu cha pia',
}
