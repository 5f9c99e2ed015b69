type Pool = { paragraphs: string[]; headlines: string[]; bylines: string[] }

/** Paragraphs for the languages that the demonstration has none of. */
export const paragraphsElsewhere: Record<string, Pool> = {
  de: {
    headlines: [
      'Wasser in Belmara bleibt knapp',
      'Rat vertagt Abstimmung über Kelvar erneut',
      'Streit um die Wachen am Pumpwerk',
    ],
    bylines: ['Katrin Soll', 'Martin Ebers'],
    paragraphs: [
      'Der Rat der Anrainerstaaten hat seine Abstimmung über Beobachter am Pumpwerk Kelvar ein zweites Mal verschoben. Nun soll am Montag entschieden werden, sagte ein Sprecher am Donnerstag in Vessan.',
      '„Niemand ist vom Tisch aufgestanden“, sagte Lucan Brey vor dem Sitzungssaal. Zwei Hauptstädte wollten vier Wörter geändert sehen, mehr sei es nicht.',
      'In der Stadt stehen die Menschen seit dem frühen Morgen an den Tankwagen an. Pro Kopf werden 15 Liter ausgegeben, an manchen Tagen weniger, wie Anwohner der Zeitung berichteten.',
      'Ein Armeesprecher wies den Vorwurf zurück, seine Truppen hätten auf den Anleger geschossen. Die Schießbücher der Batterien nördlich des Ortes würden der Untersuchungskommission übergeben.',
      'Wie viele Menschen auf dem Anleger waren, ist weiter unklar. Der Fährbetreiber spricht von etwa 200, die Gesundheitsministerin von mindestens 40 Toten.',
      'Die Wasserbehörde wollte nicht sagen, wie viele ihrer Ingenieure im Werk waren, als die Pumpen stillstanden. Eine Anfrage vom Dienstag blieb unbeantwortet.',
      'Nach Angaben zweier Diplomaten hat die Front das Angebot schon in Lumera mündlich abgelehnt. Bestätigen wollte das Außenministerium diese Darstellung nicht.',
      'Am Fluss suchten Taucher auch am Abend noch nach Vermissten. Sie kamen wegen der Strömung nur langsam voran, teilte der Rettungsdienst mit.',
      'Premierministerin Edra Sommel wich der Frage aus, wann in Belmara wieder Wasser fließt. „Fragen Sie mich, wenn es einen Termin für das Tor gibt“, sagte sie.',
    ],
  },
  fr: {
    headlines: [
      'À Belmara, l’eau se fait attendre',
      'Le Conseil reporte encore le vote sur Kelvar',
      'Ilmar : la cause de l’explosion reste disputée',
    ],
    bylines: ['Claire Vannier', 'Hugo Lestrange'],
    paragraphs: [
      'Le Conseil littoral a reporté pour la deuxième fois en une semaine son vote sur l’envoi d’observateurs à la station de Kelvar. Il se prononcera lundi, selon son porte-parole.',
      '« Personne n’a quitté la table », a assuré Lucan Brey devant la salle. Deux capitales demandent que quatre mots soient changés, a-t-il ajouté.',
      'Les habitants font la queue dès cinq heures devant les camions-citernes. La ration est de 15 litres par personne, parfois moins, racontent plusieurs d’entre eux.',
      'Un porte-parole de l’armée a démenti que ses hommes aient tiré sur l’embarcadère. Les registres de tir seront remis à la commission d’enquête, a-t-il promis.',
      'Le nombre de personnes présentes sur le quai n’est pas établi. La compagnie des bacs parle de quelque 200 passagers ; la ministre de la Santé fait état d’au moins 40 morts.',
      'L’Office des eaux n’a pas voulu dire combien de ses agents se trouvaient dans la station quand les pompes se sont arrêtées. Sollicité mardi, il n’a pas répondu.',
      'D’après deux diplomates, le Front avait refusé l’offre de vive voix à Lumera. Le ministère des Affaires étrangères ne confirme pas cette version.',
      'Sur le fleuve, les plongeurs cherchaient encore des disparus dans la soirée. Le courant les ralentit, expliquent les secours.',
      'La Première ministre Edra Sommel a éludé la question du retour de l’eau. « Reposez-la-moi quand il y aura une date pour la vanne », a-t-elle lancé.',
    ],
  },
  es: {
    headlines: [
      'Belmara sigue sin agua corriente',
      'El Consejo aplaza otra vez la votación sobre Kelvar',
      'Ilmar: la causa de la explosión, en disputa',
    ],
    bylines: ['Lucía Herranz', 'Tomás Arrieta'],
    paragraphs: [
      'El Consejo Litoral ha aplazado por segunda vez en una semana la votación sobre los observadores en la estación de Kelvar. La retomará el lunes, según su portavoz.',
      '«Nadie se ha levantado de la mesa», dijo Lucan Brey a la salida. Dos capitales quieren cambiar cuatro palabras, añadió.',
      'Los vecinos hacen cola desde las cinco de la mañana ante los camiones cisterna. A cada uno le tocan 15 litros, algunos días menos, cuentan.',
      'Un portavoz del ejército negó que sus tropas dispararan contra el embarcadero. Los registros de tiro se entregarán a la comisión, aseguró.',
      'No está claro cuánta gente había en el muelle. La empresa de los transbordadores habla de unas 200 personas; la ministra de Sanidad, de al menos 40 muertos.',
      'La Junta de Aguas no quiso decir cuántos de sus ingenieros estaban en la estación cuando pararon las bombas. No respondió a las preguntas enviadas el martes.',
      'Según dos diplomáticos, el Frente ya había rechazado la oferta de palabra en Lumera. El Ministerio de Exteriores no confirma esa versión.',
      'En el río, los buzos seguían buscando a los desaparecidos por la noche. La corriente los retrasa, explicó el servicio de rescate.',
      'La primera ministra Edra Sommel evitó decir cuándo volverá el agua. «Pregúntenme cuando haya fecha para la compuerta», respondió.',
    ],
  },
}
