/** German: the roll-outs of the chosen cell. */
import type * as EN from '../en/rollOuts.ts';
import type { Translated } from '../translated.ts';

export const ROLL_OUTS = {
  tree: 'Baum der Roll-outs',
  sandbox: 'Sandkasten',
  title: 'Zelle {$cell}, {$unit} {$token}',
  term: 'Was sind Roll-in und Roll-out?',
  about:
    'Erzwingen Sie hier {$einenUnit}, und lassen Sie das Modell zu Ende schreiben: Die Kosten sind, was dann im Ganzen falsch ist.',
  key: {
    forced: 'erzwungen',
    learned: 'vom Modell',
    reference: 'von der Referenz',
    wrong: 'falsch',
  },
  look: 'Wie Roll-outs gezeigt werden',
  looks: { list: 'Liste', tree: 'Baum' },
  force: '{$token} an Stelle {$place} bei allen erzwingen',
  forceHelp: 'Zeigt, wer sich erholt; Enter in der Kostentabelle tut dasselbe',
  showMost: '{$shown} von {$all} zeigen',
  showAll: 'alle {$all} zeigen',
  showFewer: 'weniger zeigen',
  together: 'gleiche zusammenlegen',
  openSandbox: 'Kosten im Sandkasten ändern',
  closeSandbox: 'Sandkasten schließen',

  nothingTried: 'An dieser Zelle wurde in diesem Update nichts probiert.',
  chain: 'die besten {$sequences} mit der jeweiligen Wahl an dieser Stelle',
  rolledIn:
    'Roll-in: { $by -> [chance] der Zufall, nahe der Wahrheit [reference] die Referenz [both] die Referenz und das Modell *[model] das Modell }',
  finished:
    'zu Ende geschrieben: { $by -> [reference] die Referenz [both] die Referenz und das Modell *[model] das Modell }',
  table: {
    caption: 'Roll-outs an Zelle {$cell} von „{$written}“; wahr ist dort {$truth}',
    head: {
      contestant: 'Teilnehmer',
      updates: 'Updates',
      forced: 'erzwungen',
      finished: 'zu Ende geschrieben',
      wrong: 'davon falsch',
      cost: 'Kosten',
    },
  },
  spokenRight: '{$token} erzwungen: {$word}, Kosten {$cost}, alle {$units} richtig',
  spokenWrong:
    '{$token} erzwungen: {$word}, Kosten {$cost}, falsch an { $count -> [one] Stelle *[other] den Stellen } {$places}',
} satisfies Translated<typeof EN.ROLL_OUTS>;
