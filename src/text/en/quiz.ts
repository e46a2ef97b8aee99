/** The quiz: eight questions, asked before and after the lecture. */
export const QUIZ_TEXTS = {
  title: 'Quiz',
  about:
    'The same eight questions before and after the lecture tell a lecturer whether it taught. Answers stay in this browser; the file that you may save says nothing of who you are.',
  times: { before: 'Before the lecture', after: 'After the lecture' },
  which: 'When it is answered',
  answered: '{$count} of {$all} answered',
  right: '{$time}: {$right} of {$all} right',
  told: 'The right answers are marked once all {$all} of “{$after}” are given.',
  mark: 'right answer',
  save: 'Save my answers',
  forget: 'Forget my answers',
  questions: {
    forced: {
      question: 'Teacher forcing: what is fed to the decoder at the next cell while it learns?',
      answers: ['The true {$unit}', 'The {$unit} that it wrote', 'Nothing'],
    },
    exposure: {
      question: 'What does exposure bias mean?',
      answers: [
        'Some {$sequences} are seen more often than others',
        'The encoder sees more than the decoder',
        'States behind its own mistakes were never trained',
      ],
    },
    cost: {
      question: 'What is the cost of a {$unit} in a cost table?',
      answers: [
        'Minus the logarithm of its probability',
        'The error of the {$sequence} that was finished behind it',
        '1 where it is wrong, else 0',
      ],
    },
    reference: {
      question: 'Who finishes a {$sequence} in a reference roll-out?',
      answers: ['A policy that knows the truth', 'The network, greedily', 'The network, with a beam'],
    },
    rollIn: {
      question: 'What does the roll-in decide?',
      answers: ['How a tried {$unit} is judged', 'In which states is learned', 'How large a step is'],
    },
    corner: {
      question: 'Where costs count wrong {$units} and the loss is LL, which pair gives exactly MLE?',
      answers: ['learned/learned', 'learned/reference', 'reference/reference'],
    },
    ties: {
      question: 'Two {$units} tie for the least cost. What do LL and KL do?',
      answers: [
        'Both raise both alike',
        'LL raises one of them, KL both alike',
        'LL raises both alike, KL neither',
      ],
    },
    price: {
      question: 'What makes SeaRNN dear where there are many {$units} to choose from?',
      answers: [
        'One roll-out for each {$unit} tried at each cell',
        'The gradient flows through all roll-outs',
        'Its networks are larger',
      ],
    },
  },
} as const;
