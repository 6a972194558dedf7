import type { Texts } from "../texts.ts";

/** Portuguese. */
export const pt: Texts = {
  reset: "Vamos recomeçar: esqueci esta conversa. O que posso fazer por você?",
  noMore: "Era tudo, não há mais nada para enviar.",
  moreHint: "MORE para mais",
  waitingForPerson:
    "Pedi que uma pessoa responda a você aqui. Até lá fico em silêncio. Para falar comigo outra vez, envie RESET.",
  nobodyHere:
    "Agora não há ninguém aqui. Uma pessoa vai responder a partir de {opens}. Até lá fico em silêncio. Para falar comigo outra vez, envie RESET.",
  takenOver: "Uma pessoa entrou nesta conversa e vai responder a você a partir de agora.",
  handedBack: "A pessoa saiu desta conversa. Sou o assistente outra vez: pergunte o que quiser.",
  overQuota: "Você já usou todas as suas mensagens de hoje. Amanhã volto a responder.",
  confirmOptOut: "Devo parar de enviar mensagens? Envie 1 para sim, 2 para não.",
  nothingChanged: "Está bem, nada mudou.",
  picture: "Desculpe, ainda não consigo ler fotos. Por favor, escreva com palavras.",
  greeting: "Olá. O que posso fazer por você? Envie HELP para ver o que sei fazer.",
  thanked: "De nada, disponha.",
  empty: "A sua mensagem chegou vazia. Por favor, envie outra vez.",
  late: "Com atraso, desculpe:",
  failed: "Desculpe, algo deu errado do meu lado. Por favor, tente outra vez daqui a alguns minutos.",
  emergency: "Não posso pedir socorro. Se você está em perigo, ligue já para {number}.",
  anyEmergencyNumber: "o número de emergência (112, 911 ou 999)",
  which: "Do que se trata? Envie\n1 {first}\n2 {second}\n3 uma pessoa",
  days: ["seg", "ter", "qua", "qui", "sex", "sáb", "dom"],
  pictureFailure: {
    kind: "Desculpe, só consigo ver fotos (JPEG, PNG, GIF ou WEBP). Por favor, escreva com palavras.",
    size: "Desculpe, essa foto é grande demais para mim. Envie uma menor ou escreva com palavras.",
    away: "Desculpe, a foto não chegou. Envie outra vez ou escreva com palavras.",
  },
  modelFailure: {
    "not-configured":
      "Ainda não consigo conversar: aqui não há modelo de linguagem. Envie HELP para ver o que sei fazer.",
    unavailable:
      "Desculpe, o meu modelo de linguagem não responde agora. Tente outra vez daqui a alguns minutos.",
    quota: "Desculpe, já usei todo o meu tempo de modelo de linguagem. Tente mais tarde.",
    credentials: "Desculpe, o meu modelo de linguagem não me deixa entrar agora. Tente mais tarde.",
    refused: "Desculpe, com isso não posso ajudar.",
    empty: "Desculpe, não encontrei resposta. Por favor, pergunte de outra forma.",
    "not-grounded": "Desculpe, não tenho certeza e prefiro não adivinhar. Pergunte de outra forma.",
    "too-slow": "Desculpe, demorei demais. Pergunte outra vez, talvez de forma mais simples.",
    "too-long": "Desculpe, isso é longo demais para mim. Envie uma mensagem mais curta.",
    "gave-up": "Desculpe, não consegui resolver isso. Por favor, pergunte de outra forma.",
    "no-pictures": "Desculpe, ainda não consigo ler fotos. Por favor, escreva com palavras.",
    defect: "Desculpe, algo deu errado do meu lado. Por favor, tente outra vez daqui a alguns minutos.",
  },
  help: {
    hello: "Sou um assistente por SMS.",
    helloChat: "Sou um assistente por SMS: pergunte o que quiser.",
    helloChatShort: "Sou um assistente: pergunte.",
    brief: "Peça ou diga:",
    how: "HELP {first}: como",
    own: "RESET: recomeçar\nHUMAN: uma pessoa\nSTOP: sem mensagens",
    ownShort: "RESET novo, HUMAN pessoa, STOP fim",
  },
  relayQuestion:
    "{number} quer enviar-lhe listas e notas por este número. Envie YES {code} para permitir, ou BLOCK {code} para nunca receber nada.",
  language: {
    chosen:
      "Está bem, a partir de agora em português. Mapas, tempo e outras funções ainda respondem em inglês.",
    now: "Respondo em português.",
    choose: "Para mudar, envie LANG e: {list}. Outras pelo nome.",
    other:
      "Anotado: {language}. Se um modelo de linguagem responder, será nessa língua. Os outros textos são em inglês.",
    auto: "Está bem: em inglês, ou na língua em que você escreve, se eu a conhecer.",
    unknown: "Não conheço nenhuma língua com esse nome. Envie por exemplo: LANG SPANISH",
  },
};
