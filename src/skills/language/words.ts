/**
 * What tells languages apart in short texts, without accents. `strong`: words that hardly stand in English texts or in
 * names of places. `weak`: articles, prepositions and what other languages have as well; they say little, for addresses
 * are full of them. Own lists, of the commonest words of each language (Wiktionary's frequency lists) and of what people text.
 */
export const wordsOf: Record<"es" | "fr" | "de" | "pt" | "sw", { strong: string[]; weak: string[] }> = {
  es: {
    strong: split(
      `donde esta estan estoy estas estamos como cuanto cuantos cuanta cuantas cual cuales cuando quien quienes porque xq
       quiero quieres quiere necesito necesita necesitamos puedo puedes puede podemos tengo tienes tiene tenemos hay soy eres
       es son hace hacer hago haz dime dame ponme pon recuerdame avisame buscame ayudame ayuda ayudar llego llegar ir voy vas
       va vamos vivo sale salen abre cierra abren abierto abierta abiertas abiertos cerrado comer beber hablar llamar saber sabes
       sabe entiendo significa dice gano llover llueve lloviendo tiempo pronostico hoy manana ayer anoche ahora tarde noche
       semana lunes martes miercoles jueves viernes sabado domingo hora horas minutos dias dia gracias hola buenos buenas adios
       favor mas menos muy mucho mucha tambien aqui cerca cercano cercana lejos desde hasta sobre entre sin pero algo algun alguna
       nada nadie todo todos esta este esto estos estas ese esa eso mi tu su mis tus hija hijo madre padre mujer hermano hermana
       enfermo enferma fiebre dolor cabeza farmacia autobus tren proximo proxima siguiente dinero barato caro leche huevos lista
       perdido mensaje chiste feliz cumpleanos lo les nos te q k tal bien`,
    ),
    weak: split("el la los las de del al en un una y o a con por para que si no se me por mi a"),
  },
  fr: {
    strong: split(
      `je j tu il elle nous vous ils c s d l qu n m t est sont suis es sommes etes ai as avons avez ont fait faire fais font
       veux veut voulez voudrais peux peut pouvez pourriez dois doit faut aller vais vas allez allons viens manger boire parler
       savoir sais sait connais comprends comprend prendre appelle rappelle rappelez dire dis dit raconte cherche trouve trouver
       donne ajoute aidez aider reponds repondez quel quelle quels quelles quand combien pourquoi comment ou qui quoi pk
       bonjour bonsoir salut merci svp stp plait beaucoup tres aussi pas rien jamais toujours ici aujourd aujourdhui demain hier
       soir matin maintenant heure heures minutes semaine lundi mardi mercredi jeudi vendredi samedi dimanche temps meteo
       pleuvoir pleut pluie proche pres loin plus moins chez avec sans mais donc cette cet mes mon ma tes ton ta leur notre votre
       fille fils mere pere femme malade tete besoin mal pharmacie hopital gare prochain prochaine bus lait oeufs liste blague
       ouvre ouvert ouverts ouverte ferme magasin magasins perdu gagne anniversaire bon bonne ca va oui non veuillez prix cher`,
    ),
    weak: split(
      "le la les de du des un une et a au aux en dans sur par pour ce se me te y on plus bus train",
    ),
  },
  de: {
    strong: split(
      `ich du er wir ihr mich mir dich dir uns euch wo wie wer wann warum wieso welche welcher welches wohin woher wieviel ist
       sind bin bist habe hab hast haben hatte kann kannst konnen will willst mochte moechte muss musst soll sollst darf brauche
       brauch brauchst gibt gib geht gehts gehen komme kommt kommen fahrt faehrt fahren fahre macht machen mach tun sag sagen
       schreib schreibe erinnere erinner erzahl erzaehl such suche suchen finde hilf helfen helfe verstehe verstehen antworte
       antwortest weiss weisst reden sprechen essen trinken regnet regen wetter wird werden heute morgen gestern jetzt abend
       nachmittag woche montag dienstag mittwoch donnerstag freitag samstag sonntag uhr stunde stunden minuten und oder aber
       nicht kein keine keinen nichts alles gute guten gut tag hallo danke dank vielen bitte tschuss mit nach von vom zum zur
       bei aus auf fur fuer ohne uber ueber zwischen den dem der das ein eine einen einem einer meine mein meinen dein deine hier
       dort nahe nachste naechste nachsten naechsten apotheke krankenhaus bahnhof hauptbahnhof zug tochter sohn mutter vater frau
       krank geschaft geschafte geschaefte milch eier liste witz hauptstadt heisst bedeutet billig spat spaet noch schon sehr
       mal wenn dass viel viele mehr weniger geburtstag verlaufen kopfschmerzen fieber schirm gewonnen`,
    ),
    weak: split("die was hat war am an in im so also man es sie zu um des bis wer der das von zum zur"),
  },
  pt: {
    strong: split(
      `onde fica ficam esta estao estou estar como quanto quantos quanta quantas qual quais quando quem porque pq quero queria
       quer preciso precisa precisamos posso pode podemos tenho tem temos ha sou e sao faz fazer faco diz dizer chego chegar ir vou
       vai vamos moro sai abre fecha abrem aberto abertos aberta abertas fechado comer beber falar ligar saber sabe sei entendi
       entendo significa ganhou chover chove chovendo tempo previsao hoje amanha ontem agora tarde noite semana segunda terca
       quarta quinta sexta sabado domingo hora horas minutos dia dias obrigado obrigada ola oi bom boa tchau favor mais menos muito
       muita tambem aqui perto proximo proxima longe desde ate sobre entre sem mas algo algum alguma nada ninguem tudo todos este
       esse essa isso isto meu minha meus minhas seu sua voce vc voces nao sim me lembra lembre coloca coloque conta ajudar ajuda
       ajude filha filho mae pai mulher irmao irma doente febre dor cabeca farmacia onibus autocarro trem comboio dinheiro barato
       caro leite ovos lista perdido mensagem piada feliz aniversario responde responda bem pra lojas loja jogo reais remedio`,
    ),
    weak: split(
      "o a os as de do da dos das no na nos nas em um uma e com por para que se ao pelo pela me lo por",
    ),
  },
  sw: {
    strong: split(
      `wapi nini nani lini gani ngapi vipi mbona kwanini upi habari mambo jambo hujambo sijambo asante sana tafadhali samahani
       ndiyo ndio hapana sawa mimi wewe yeye sisi ninyi wao hii hiyo hilo hili huyu huyo yangu wangu langu changu yako wako lako
       naomba nataka nahitaji naweza unaweza nisaidie nikumbushe niambie nipe nifanye nenda naenda naendaje kwenda kutoka hadi
       mpaka kuja kula kunywa kuongea kuzungumza kusaidia kunisaidia kufika kupata kununua leo kesho jana sasa asubuhi mchana
       jioni usiku wiki siku saa dakika jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili mvua hewa hali kuna hakuna
       kutakuwa itanyesha karibu mbali duka maduka dawa hospitali stesheni basi treni teksi mji mkuu mtoto mtu watu mgonjwa homa
       kichwa maji chakula maziwa mayai orodha weka pesa shilingi dola bei nafuu ghali neno maana kichekesho sielewi sijui siwezi
       nimepotea iko liko yako ziko kwenye kwa ili lakini kama pia au tena bado kiswahili mechi msaada asilimia`,
    ),
    weak: split("na ya wa za la cha vya ni je ko katika hapa kwa yako"),
  },
};

/** Words by which a text is seen to be English, however many foreign names stand in it. */
export const englishWords = split(
  `the to from is are was were be been being do does did how what when where who which why whats wheres hows can could will
   would should shall may might must i you he she it we they my your his her our their u ur im ive id dont cant wont isnt
   near nearest nearby open now today tomorrow tonight and or of for with at by on into about this that these those there here
   get go going bus train route way walk drive directions map weather rain time need want like please pls plz thanks thank
   help tell find show give add set list remind text send call reply answer me some any next last not yes ok hi hello hey lol`,
);

/** Words by which an English text speaks of other languages' words. */
export const aboutWords = split(
  "translate translation translated meaning mean means spell spelling spelt define definition pronounce pronunciation say said english",
);

function split(words: string): string[] {
  return words.trim().split(/\s+/);
}
