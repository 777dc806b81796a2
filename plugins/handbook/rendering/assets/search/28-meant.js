/* What a question means by the words around what it is about, as `who answers` in `who answers SEO questions`. They say
   what is wanted, and are no words to find. */
/* `faut il` is `faut-il` too. */
const asking = (pattern) => new RegExp(pattern.replaceAll(" ", "[ -]"));
/* Whom to ask for access to a tool is said on its page. */
const ASKED_OF = asking(
  "^ ?(?:whom?|(?:a |vers )?qui)"
  + "(?: (?:are|best|can|could|do|does|here|i|is|me|one|person|should|the|to|us|we|will|would|you"
  + "|ce|doi[st]|en|est|faut|il|j|je|la|le|l|m|nous|on|peu[tx]|pourrai[st]?|pourra|puis|que|qui|s|se|sont|t|vous))*"
  + " (?:answer(?:s|ing)?|approves?|ask|authori[sz]es?|charge|contact|deals?|explains?|handles?|helps?|in charge|knows?|looks? after|reach"
  + "|responsible|speak|signs?(?: off)?|takes? care|talk|tells?|turn|validates?|adresser?|aide(?:nt|r)?|approuver?|autoriser?|conseiller?|contacter|connait|demander?"
  + "|expliquer?|gere|occupe(?:nt|r)?|parler|renseigner?|repond(?:re)?|responsable|sait|signer?|valider?)\\b(?!.*\\bacces)",
);
const PITFALLS_ASKED = asking(
  "\\b(?:(?:errors?|mistakes?|pitfalls?|stuff|things?|traps?) (?:not to (?:do|make)|to avoid)"
  + "|(?:classic|common|typical|usual) (?:errors|mistakes)"
  + "|pitfalls?|what (?:can|could|may|might) go wrong|what goes wrong|what (?:not to do|to avoid|to watch out for)"
  + "|what should (?:i|we|you) (?:avoid|not do)|what (?:i|we|you) should (?:avoid|not do)"
  + "|(?:(?:choses|erreurs?|fautes|pieges?) )?(?:a eviter|a ne pas (?:commettre|faire))"
  + "|erreurs (?:classiques|courantes|frequentes)"
  + "|ecueils?|pieges?|(?:que|quoi) (?:eviter|ne pas faire)|qu (?:eviter|il faut eviter|il ne faut pas faire)"
  + "|que (?:faut il|doit on) eviter|que ne (?:faut il|doit on) pas faire)\\b",
);
/* What is said around the name of a tool, whose page says it. */
const ACCESS_ASKED = asking(
  "^ ?(?:how (?:do|can|could|should) (?:i|we|you) (?:get|ask for|obtain|request)|(?:i|we) need"
  + "|comment (?:avoir|demander|obtenir)|comment (?:puis je|peut on) (?:avoir|demander|obtenir))"
  + "(?: an?| l| un| une)? (?:acces|access|account|compte|licen[cs]e|login|seat)(?: a| au| aux| for| on| pour| sur| to)?\\b",
);
const STATE_ASKED = asking(
  "^ ?(?:is|are|was|were|will|why|est.ce|l[ae]s?|l.|pourquoi)\\b.*\\b"
  + "(?:late|overdue|behind|on time|on track|en retard|a l.heure|dans les temps)\\b",
);
/* Whom one answers to is on the organisation chart, whatever other roles are called managers. */
const CHART = " org chart ";
const BOSS_ASKED = asking(
  "^ ?(?:(?:find|where is|whos?(?: s| is)?|ou est|qui(?: est)?) )?(?:my|ma|mon) (?:direct |line )?"
  + "(?:boss|cheff?e?|lead(?:er)?|manageu?re?|manageuse|n.1|patronn?e?|responsable|superieure?|supervisor|team lead)"
  + "(?: direct| directe| hierarchique)? ?\\??$"
  + "|^ ?(?:who|a qui|to whom) (?:do i|est ce que je|dois je|je) (?:answer|report|rends compte|rendre compte|reporte)(?: to)? ?\\??$",
);
const DATE_ASKED = /^ ?(?:c est quand|date|quand|quel jour|what day|when)\b.*\b(?:next|prochaine?)\b/;
/* Who asks so wants to know what a word means. */
const MEANING_ASKED = asking(
  "^ ?(?:what(?: is| are| does| do|s)|define|definition|meaning|que veut dire|qu est ce que?|c est quoi|que signifie)\\b"
  + "|\\bmean ?\\??$|definition",
);
/* What a question wants -> how it is known, what of it are no words to find, and what is to be found in their place. */
const QUESTIONS = {
  BOSS: [BOSS_ASKED, BOSS_ASKED, CHART],
  ACCESS: [ACCESS_ASKED, ACCESS_ASKED],
  STATE: [STATE_ASKED, /\b(?:late|overdue|behind|schedule|time|track|retard|heure|temps)\b/g],
  PITFALLS: [PITFALLS_ASKED, PITFALLS_ASKED],
  WHO: [ASKED_OF, new RegExp(`${ASKED_OF.source}|\\bquestions?\\b`, "g")],
  DATE: [DATE_ASKED, /\b(?:date|day|go(?:es)? out|held|jour|lieu|next|place|prochaine?|quand|when)\b/g],
  TERM: [MEANING_ASKED, /\b(?:define|definition|mean(?:ing|s)?|signifie|veut dire)\b/g],
};
/* The section of a playbook in which they stand. */
const PITFALLS = "pitfalls";
/* The parts of a role that say what it answers for. */
const ANSWERED_FOR = new Set(["ask-about", "decides-alone", "mission"]);

/* What is wanted, and the text that is to be found; without anything to find the whole of it is. */
function meantBy(text, isFound) {
  const said = fold(text).replace(/[\s'’]+/g, " ");
  for (const [wants, [known, around, instead = " "]] of Object.entries(QUESTIONS)) {
    if (!known.test(said)) continue;
    const about = said.replace(around, instead);
    const words = chunksOf(about).flat().filter((word) => !isEmptyWord(word));
    /* Nothing has to be called so: a text may name it. What "is anything late" is about is no thing, though. */
    if (words.length && (wants !== "STATE" || words.some(isFound))) return { wants, about };
  }
  return { wants: "", about: text };
}
