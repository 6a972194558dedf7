import type { Texts } from "../texts.ts";

/** French. */
export const fr: Texts = {
  reset: "On repart de zéro : j'ai oublié cette conversation. Que puis-je faire pour vous ?",
  noMore: "C'était tout, il n'y a plus rien à envoyer.",
  moreHint: "MORE pour la suite",
  waitingForPerson:
    "J'ai demandé à une personne de vous répondre ici. D'ici là, je me tais. Pour me parler de nouveau, envoyez RESET.",
  nobodyHere:
    "Il n'y a personne en ce moment. On vous répondra à partir de {opens}. D'ici là, je me tais. Pour me parler de nouveau, envoyez RESET.",
  takenOver: "Une personne a rejoint cette conversation et vous répond à partir de maintenant.",
  handedBack:
    "La personne a quitté cette conversation. C'est de nouveau moi, l'assistant : posez vos questions.",
  overQuota: "Vous avez utilisé tous vos messages d'aujourd'hui. Je vous répondrai de nouveau demain.",
  confirmOptOut: "Dois-je cesser de vous écrire ? Envoyez 1 pour oui, 2 pour non.",
  nothingChanged: "D'accord, rien n'a changé.",
  picture: "Désolé, je ne sais pas encore lire les photos. Merci de l'écrire avec des mots.",
  greeting: "Bonjour. Que puis-je faire pour vous ? Envoyez HELP pour voir ce que je sais faire.",
  thanked: "Je vous en prie.",
  empty: "Votre message est arrivé vide. Merci de le renvoyer.",
  late: "En retard, pardon :",
  failed: "Désolé, il y a eu un problème de mon côté. Merci de réessayer dans quelques minutes.",
  emergency: "Je ne peux pas appeler les secours. Si vous êtes en danger, appelez tout de suite le {number}.",
  anyEmergencyNumber: "numéro d'urgence (112, 911 ou 999)",
  which: "De quoi s'agit-il ? Envoyez\n1 {first}\n2 {second}\n3 une personne",
  days: ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"],
  pictureFailure: {
    kind: "Désolé, je ne peux regarder que des photos (JPEG, PNG, GIF ou WEBP). Merci de l'écrire avec des mots.",
    size: "Désolé, cette photo est trop grande pour moi. Merci d'en envoyer une plus petite ou de l'écrire avec des mots.",
    away: "Désolé, la photo ne m'est pas parvenue. Merci de la renvoyer ou de l'écrire avec des mots.",
  },
  modelFailure: {
    "not-configured":
      "Je ne sais pas encore discuter : aucun modèle de langue n'est installé ici. Envoyez HELP pour voir ce que je sais faire.",
    unavailable:
      "Désolé, mon modèle de langue ne répond pas en ce moment. Merci de réessayer dans quelques minutes.",
    quota: "Désolé, j'ai épuisé mon temps de modèle de langue. Merci de réessayer plus tard.",
    credentials: "Désolé, mon modèle de langue me refuse l'accès en ce moment. Merci de réessayer plus tard.",
    refused: "Désolé, je ne peux pas vous aider pour cela.",
    empty: "Désolé, je n'ai pas trouvé de réponse. Merci de poser la question autrement.",
    "not-grounded":
      "Désolé, je n'en suis pas sûr et je préfère ne pas deviner. Merci de poser la question autrement.",
    "too-slow":
      "Désolé, cela m'a pris trop de temps. Merci de redemander, peut-être avec des mots plus simples.",
    "too-long": "Désolé, c'est trop long pour moi. Merci d'envoyer un message plus court.",
    "gave-up": "Désolé, je n'y suis pas arrivé. Merci de poser la question autrement.",
    "no-pictures": "Désolé, je ne sais pas encore lire les photos. Merci de l'écrire avec des mots.",
    defect: "Désolé, il y a eu un problème de mon côté. Merci de réessayer dans quelques minutes.",
  },
  help: {
    hello: "Je suis un assistant par SMS.",
    helloChat: "Je suis un assistant par SMS : demandez-moi tout.",
    helloChatShort: "Je suis un assistant : demandez.",
    brief: "Au choix :",
    how: "HELP {first}: aide",
    own: "RESET: repartir de zéro\nHUMAN: une personne\nSTOP: plus de SMS",
    ownShort: "RESET à zéro, HUMAN personne, STOP fin",
  },
  relayQuestion:
    "{number} veut vous envoyer des listes et des notes par ce numéro. Envoyez YES {code} pour l'accepter, BLOCK {code} pour ne jamais rien recevoir.",
  language: {
    chosen:
      "D'accord, en français à partir de maintenant. Cartes, météo et autres fonctions répondent encore en anglais.",
    now: "Je vous réponds en français.",
    choose: "Pour changer, envoyez LANG et: {list}. Les autres par leur nom.",
    other:
      "C'est noté : {language}. Un modèle de langue, s'il répond, le fera dans cette langue. Les autres textes sont en anglais.",
    auto: "D'accord : en anglais, ou dans la langue où vous écrivez si je la connais.",
    unknown: "Je ne connais aucune langue de ce nom. Envoyez par exemple : LANG SPANISH",
  },
};
