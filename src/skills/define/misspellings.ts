/**
 * Words that are often misspelt, each with the usual mistakes; the right word first. Written for AISMS from memory of the
 * lists that English schools use. Single words and their mistakes are facts; no published list was copied.
 */
const list = `
absence absense abscence
acceptable acceptible
accessible accessable
accidentally accidently accidentaly
accommodate accomodate acommodate accomadate
accommodation accomodation acommodation accomadation
accomplish acomplish
achieve acheive
acknowledge acknowlege aknowledge
acquaintance aquaintance acquaintence
acquire aquire
across accross
actually actualy actully
address adress addres
advertisement advertisment
aggressive agressive aggresive
allotted alotted
a lot alot
always allways alwas
amateur amatuer amature
among amoung
analysis analisis
answer anser awnser
apartment appartment
apology appology
apparent apparant
apparently apparantly
appearance appearence apperance
appointment apointment appoinment
argument arguement
assassination assasination
association asociation
asthma asma athsma
attendance attendence
awful awfull
awkward akward
basically basicly
beautiful beatiful beutiful beautifull
because becuase becouse becase
beginning begining beggining
behaviour behavour
believe beleive belive beleve
benefit benifit
bicycle bycicle bycycle
bought bougth
breakfast brekfast breakfest
Britain Britian Britan
broccoli brocolli broccolli
bureau burau buro
bureaucracy beaurocracy burocracy
business buisness busness bussiness
calendar calender calandar
camouflage camoflage
campaign campain
career carreer
careful carefull
Caribbean Carribean
category catagory
ceiling cieling
cemetery cemetary
certain certian
changeable changable
chief cheif
chocolate choclate
cigarette cigarete
climbed climed
colleague collegue colleage
column colum
coming comming
commission comission
commitment committment
committed commited
committee comittee commitee
comparison comparision
competition compitition
completely completly completley
conceive concieve
congratulations congradulations
conscience concience
conscientious consciencious
conscious concious
consensus concensus
convenient conveniant
correspondence correspondance
criticism critisism
criticize critisize
curiosity curiousity
daughter daugther
deceive decieve
decision desicion decison
definite definate
definitely definately definitly definatly defiantely definitley
delicious delicous
desperate desparate
develop develope
diarrhoea diarhoea diarrea
dictionary dictionery
difference diffrence
different diffrent diferent
difficult dificult
dilemma dilemna
disappear dissapear disapear
disappoint dissapoint disapoint
disappointed dissapointed disapointed
disastrous disasterous
discipline disipline
disease desease
doctor docter
ecstasy ecstacy
eighth eigth
eligible elegible
embarrass embarass embaras
embarrassed embarassed
embarrassing embarassing
emergency emergancy
environment enviroment enviorment
equipment equiptment
especially especialy expecially
essential esential
exaggerate exagerate
exceed excede
excellent excelent exellent
exercise excercise exersise
existence existance
expense expence
experience experiance expirience
explanation explaination
extremely extremly
familiar familar
family famly
fascinating facinating
favourite favorate
February Febuary Feburary
fiery firey
finally finaly
fluorescent florescent
foreign foriegn
foreseeable forseeable
forty fourty
forward foward
friend freind frend
fulfil fullfil
further futher
gauge guage
generally generaly
genius genious
government goverment govenment
grammar grammer
grateful greatful gratefull
guarantee garantee gaurantee guarentee
guard gaurd
guidance guidence
happened happend
harass harrass
height hieght heigth
hierarchy heirarchy
honorary honourary
hospital hospitle
humorous humourous
hygiene hygeine
hypocrisy hypocracy
identity idenity
ignorance ignorence
imaginary imaginery
immediately immediatly imediately immediatley
incidentally incidently
independent independant
indispensable indispensible
inoculate innoculate
intelligence inteligence
interest intrest
interesting intresting
interrupt interupt
irrelevant irrelevent
island iland
jealous jelous
jewellery jewelery jewlery
judgement judgemant
knowledge knowlege
knowledgeable knowledgable
laboratory labratory
language langauge
leisure liesure
liaison liason
library libary
licence lisence
lieutenant leutenant
literally literaly
loneliness lonliness
luxury luxery
maintenance maintainance maintenence
manoeuvre manouver manuver
marriage marrige
medicine medecine medicin
medieval midevil
Mediterranean Mediteranean
memento momento
millennium millenium
miniature minature
minute minuite
mischievous mischievious
misspell mispell
misspelled mispelled
mortgage morgage
mosquito misquito
necessary neccessary necesary neccesary nessecary necassary
necessarily neccessarily
negotiate negociate
neighbour nieghbour
niece neice
ninety ninty
ninth nineth
noticeable noticable
nutritious nutricious
occasion ocassion occassion
occasionally occasionaly ocassionally
occur occure ocur
occurred occured
occurrence occurence occurance
offered offerred
official offical
omission ommision
opinion opinon
opportunity oppertunity oportunity
opposite oposite
original orignal
outrageous outragous
parallel paralel parrallel
parliament parliment
particularly particulary
pastime passtime
pavilion pavillion
people poeple peple
perceive percieve
permanent permenant
perseverance perserverance
personally personaly
persuade pursuade
pharaoh pharoah
physical phisical
pneumonia pnemonia newmonia
poisonous poisonus
politician politican
Portuguese Portugese
possession posession possesion
possible posible
potato potatoe
potatoes potatos
practically practicly
precede preceed
preferred prefered
prescription perscription
presence presense
principle principel
privilege priviledge privelege
probably probaly
procedure proceedure
proceed procede
profession proffession
professional proffesional profesional
professor proffessor
pronunciation pronounciation
propaganda propoganda
psychology pyschology
publicly publically
pursue persue
questionnaire questionaire
queue que queu
quite qiute
raspberry rasberry
really realy
receipt reciept receit
receive recieve receve
received recieved
recipe recepie
recognise reconise
recommend recomend reccomend reccommend
recommendation recomendation
refer reffer
reference referance
referred refered
relevant relevent
religious religous
remember rember remeber
remembrance rememberance
reminiscent remeniscent
repetition repitition
resistance resistence
responsibility responsability
responsible responsable
restaurant restaraunt resturant restaurent
rhyme ryme
rhythm rythm rythym rhythem
ridiculous rediculous
sacrifice sacrafice
safety saftey
sandwich sandwhich
Saturday Saterday
sausage sausige
schedule shedule scedule
science sience
scissors sissors
secretary secratary secretery
seize sieze
sentence sentance
separate seperate
separately seperately
separation seperation
sergeant sargent
several severel
shepherd sheperd
siege seige
similar similer
simile similie
since sinse
sincerely sincerly
skilful skillfull
soldier solider
speech speach
special speical
strength strenght
strategy stratagy
stubbornness stubborness
succeed suceed
success sucess succes
successful succesful sucessful successfull
supersede supercede
suppose supose
surprise suprise surprize
surveillance surveilance
symptom symtom
temperature temprature tempature
temporary temporery
tendency tendancy
therefore therefor
thorough thourough
threshold threshhold
through throught
together togather togeather
tomato tomatoe
tomatoes tomatos
tomorrow tommorow tomorow tommorrow
tongue tounge
tragedy tragedie
transferred transfered
truly truely
twelfth twelth
tyranny tyrany
unfortunately unfortunatly
unnecessary unneccessary
until untill
usage useage
usually usualy
vacuum vaccum vacume
vegetable vegtable
vehicle vehical
vicious viscious
village villiage
visible visable
Wednesday Wensday Wednsday Wedensday Wenesday
weight wieght
weird wierd
welcome wellcome
whether wether
which wich
withhold withold
writing writting
wholly wholy
yacht yatch
yield yeild
`;

/** Written small: mistake → the right word. */
export const misspellings: ReadonlyMap<string, string> = new Map(
  list
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [right = "", ...wrong] = line.startsWith("a lot ") ? ["a lot", "alot"] : line.split(" ");
      return wrong.map((mistake) => [mistake.toLowerCase(), right] as const);
    }),
);

/** The right words of the list. */
export const spelledWords: ReadonlySet<string> = new Set(misspellings.values());
