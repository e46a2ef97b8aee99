/** The openly licensed handwriting fonts of the built-in letters, and how each is drawn. */

/** One font of the npm scope @fontsource (a development dependency; no font file is shipped). */
export interface Font {
  /** Package name after `@fontsource/`. */
  readonly id: string;
  readonly title: string;
  readonly licence: 'OFL-1.1' | 'Apache-2.0';
  /** As stated by the package's LICENSE or metadata. */
  readonly copyright: string;
  /** Pen width to add (+) or to take away (−) so that all fonts have about the same ink, in sixths of a pixel. */
  readonly pen: number;
}

const ofl = (id: string, title: string, copyright: string, pen: number): Font => {
  return { id, title, licence: 'OFL-1.1', copyright, pen };
};
const apache = (id: string, title: string, copyright: string, pen: number): Font => {
  return { id, title, licence: 'Apache-2.0', copyright, pen };
};

const GESWEIN = '© 2010 Kimberly Geswein (kimberlygeswein.com)';

export const FONTS: readonly Font[] = [
  ofl('architects-daughter', 'Architects Daughter', GESWEIN, 0),
  ofl('caveat', 'Caveat', '© 2014 The Caveat Project Authors (github.com/googlefonts/caveat)', 0),
  ofl('covered-by-your-grace', 'Covered By Your Grace', GESWEIN, -2),
  ofl(
    'dancing-script',
    'Dancing Script',
    '© 2016 The Dancing Script Project Authors (github.com/googlefonts/DancingScript)',
    0,
  ),
  ofl('gaegu', 'Gaegu', '© 2018 The Gaegu Project Authors', -1),
  ofl('gloria-hallelujah', 'Gloria Hallelujah', GESWEIN, -1),
  ofl('handlee', 'Handlee', '© 2011 Admix Designs (Joe Prince)', -1),
  apache('homemade-apple', 'Homemade Apple', 'Font Diner', 1),
  ofl('indie-flower', 'Indie Flower', '© 2010 The Indie Flower Authors (kimberlygeswein.com)', 0),
  apache('just-another-hand', 'Just Another Hand', 'Astigmatic', -3),
  ofl('kalam', 'Kalam', '© 2014 Indian Type Foundry (indiantypefoundry.com)', -1),
  ofl(
    'nanum-pen-script',
    'Nanum Pen Script',
    '© 2010 NHN Corporation; designed by Sandoll Communications',
    -1,
  ),
  ofl('nothing-you-could-do', 'Nothing You Could Do', GESWEIN, 1),
  ofl('patrick-hand', 'Patrick Hand', '© 2010–2012 Patrick Wagesreiter', -2),
  ofl('reenie-beanie', 'Reenie Beanie', '© 2010 Typeco (James Grieshaber)', 0),
  ofl('shadows-into-light', 'Shadows Into Light', GESWEIN, -1),
];
