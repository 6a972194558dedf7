import type { Texts } from "../texts.ts";

/** Spanish. */
export const es: Texts = {
  reset: "Empezamos de nuevo: he olvidado esta conversación. ¿Qué puedo hacer por ti?",
  noMore: "Eso era todo, no hay nada más que enviar.",
  moreHint: "MORE para más",
  waitingForPerson:
    "He pedido que una persona te responda aquí. Hasta entonces no contesto. Para volver a hablar conmigo, envía RESET.",
  nobodyHere:
    "Ahora no hay nadie. Una persona te responderá a partir del {opens}. Hasta entonces no contesto. Para volver a hablar conmigo, envía RESET.",
  takenOver: "Una persona se ha unido a esta conversación y te responderá a partir de ahora.",
  handedBack: "La persona ha dejado esta conversación. Vuelvo a ser el asistente: pregúntame lo que quieras.",
  overQuota: "Has gastado tus mensajes de hoy. Mañana te vuelvo a responder.",
  confirmOptOut: "¿Dejo de enviarte mensajes? Envía 1 para sí, 2 para no.",
  nothingChanged: "De acuerdo, no ha cambiado nada.",
  picture: "Lo siento, todavía no puedo leer fotos. Por favor, escríbelo con palabras.",
  greeting: "Hola. ¿En qué puedo ayudarte? Envía HELP para ver qué sé hacer.",
  thanked: "De nada.",
  empty: "Tu mensaje llegó vacío. Por favor, envíalo otra vez.",
  late: "Con retraso, perdona:",
  failed: "Lo siento, algo ha fallado por mi parte. Por favor, inténtalo otra vez en unos minutos.",
  emergency: "No puedo pedir ayuda por teléfono. Si estás en peligro, llama ya al {number}.",
  anyEmergencyNumber: "número de emergencias (112, 911 o 999)",
  which: "¿De qué se trata? Envía\n1 {first}\n2 {second}\n3 una persona",
  days: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
  pictureFailure: {
    kind: "Lo siento, solo puedo mirar fotos (JPEG, PNG, GIF o WEBP). Escríbelo con palabras, por favor.",
    size: "Lo siento, esa foto es demasiado grande para mí. Envía una más pequeña o escríbelo con palabras.",
    away: "Lo siento, la foto no me ha llegado. Envíala otra vez o escríbelo con palabras.",
  },
  modelFailure: {
    "not-configured":
      "Todavía no puedo conversar: aquí no hay ningún modelo de lenguaje. Envía HELP para ver qué sé hacer.",
    unavailable:
      "Lo siento, mi modelo de lenguaje no responde ahora mismo. Inténtalo otra vez en unos minutos.",
    quota: "Lo siento, he agotado mi tiempo de modelo de lenguaje. Inténtalo más tarde.",
    credentials: "Lo siento, mi modelo de lenguaje no me deja entrar ahora mismo. Inténtalo más tarde.",
    refused: "Lo siento, con eso no puedo ayudarte.",
    empty: "Lo siento, no he encontrado respuesta. Pregúntalo de otra manera, por favor.",
    "not-grounded": "Lo siento, no lo sé con seguridad y prefiero no adivinar. Pregúntalo de otra manera.",
    "too-slow": "Lo siento, he tardado demasiado. Pregúntalo otra vez, quizá de forma más sencilla.",
    "too-long": "Lo siento, es demasiado largo para mí. Envía un mensaje más corto, por favor.",
    "gave-up": "Lo siento, no he podido resolverlo. Pregúntalo de otra manera, por favor.",
    "no-pictures": "Lo siento, todavía no puedo leer fotos. Por favor, escríbelo con palabras.",
    defect: "Lo siento, algo ha fallado por mi parte. Por favor, inténtalo otra vez en unos minutos.",
  },
  help: {
    hello: "Soy un asistente por SMS.",
    helloChat: "Soy un asistente por SMS: pregúntame lo que quieras.",
    helloChatShort: "Soy un asistente: pregúntame.",
    brief: "Pide o envía:",
    how: "HELP {first}: cómo",
    own: "RESET: empezar de nuevo\nHUMAN: una persona\nSTOP: sin mensajes",
    ownShort: "RESET nuevo, HUMAN persona, STOP fin",
  },
  relayQuestion:
    "{number} quiere enviarte listas y notas por este número. Envía YES {code} para permitirlo, o BLOCK {code} para no recibir nunca nada.",
  language: {
    chosen:
      "De acuerdo, desde ahora en español. Mapas, tiempo y otras funciones todavía responden en inglés.",
    now: "Te respondo en español.",
    choose: "Para cambiarlo envía LANG y: {list}. Otros por su nombre.",
    other:
      "Apuntado: {language}. Si responde un modelo de lenguaje, lo hará en ese idioma. Los demás textos son en inglés.",
    auto: "De acuerdo: en inglés, o en el idioma en que escribas si lo conozco.",
    unknown: "No conozco ningún idioma con ese nombre. Envía por ejemplo: LANG FRENCH",
  },
};
