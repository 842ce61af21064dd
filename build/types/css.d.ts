/** A page's style sheet, imported for its effect: the bundler puts it into a .css file beside the script. */
declare module '*.css';
